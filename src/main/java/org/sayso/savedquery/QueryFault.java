// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.Comparator;

/** Something wrong with a query file; {@code line} counts from 1. */
public record QueryFault(String file, int line, String message) implements Comparable<QueryFault> {
    private static final Comparator<QueryFault> ORDER = Comparator.comparing(QueryFault::file)
            .thenComparingInt(QueryFault::line)
            .thenComparing(QueryFault::message);

    @Override
    public int compareTo(QueryFault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + "  " + message;
    }
}
