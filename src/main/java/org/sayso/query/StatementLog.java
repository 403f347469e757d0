// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import org.jspecify.annotations.Nullable;
import org.sayso.problem.SaysoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what strangers ask, where somebody wants that; values of parameters never. */
final class StatementLog {
    private static final Logger LOG = LoggerFactory.getLogger(StatementLog.class);

    private StatementLog() {}

    /** @param outcome what ended it before its time, or null */
    static void write(String statement, long nanos, @Nullable Throwable outcome) {
        String said = outcome == null
                ? "answered"
                : outcome instanceof SaysoException ours ? ours.type().slug() : "broken off";
        LOG.info("Statement {} after {} ms: {}", said, nanos / 1_000_000, oneLine(statement));
    }

    /** A line break in a statement must not look like another entry. */
    static String oneLine(String statement) {
        return statement.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
