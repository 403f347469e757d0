// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Comparator;

/**
 * Something wrong, or worth a look, in a record file.
 *
 * @param file as given, relative where it was given so
 * @param line from 1
 * @param column from 1, in Unicode code points
 * @param rule a stable slug such as {@code unknown-entity}
 * @param message what is wrong and, in parentheses, what to do
 */
public record Finding(String file, int line, int column, Severity severity, String rule, String message)
        implements Comparable<Finding> {

    /** The same, where it keeps nothing out. */
    public Finding asWarning() {
        return new Finding(file, line, column, Severity.WARNING, rule, message);
    }

    public enum Severity {
        ERROR,
        WARNING
    }

    static final String HOLDS_BACK = "holds-back-documents";

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Whether it tells of a fault in one record that keeps others out. */
    public boolean holdsBack() {
        return rule.equals(HOLDS_BACK);
    }

    /** {@code file:line:column  severity  rule  message}. */
    @Override
    public String toString() {
        return "%s:%d:%d  %s  %s  %s"
                .formatted(file, line, column, severity.name().toLowerCase(java.util.Locale.ROOT), rule, message);
    }
}
