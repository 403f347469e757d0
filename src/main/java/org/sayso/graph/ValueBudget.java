// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/** Counts the values that are given out, so that one row with a huge value is stopped before it is written; see {@link ReadLimits#maxValues}. */
final class ValueBudget {
    private static final int CHARACTERS_PER_VALUE = 64;
    private static final long CHECK_EVERY = 1000;

    private final long maximum;
    private final KernelTransaction transaction;
    private long spent;
    private long nextCheck = CHECK_EVERY;

    ValueBudget(long maximum, KernelTransaction transaction) {
        this.maximum = maximum;
        this.transaction = transaction;
    }

    void value() {
        spend(1);
    }

    void text(int characters) {
        spend(1L + characters / CHARACTERS_PER_VALUE);
    }

    /** Refuses what is known to be too much before any of it is given out. */
    void announce(long values) {
        if (values > maximum - spent) {
            throw tooLarge();
        }
    }

    private void spend(long values) {
        spent += values;
        if (spent > maximum) {
            throw tooLarge();
        }
        if (spent >= nextCheck) {
            nextCheck = spent + CHECK_EVERY;
            transaction.getReasonIfTerminated().ifPresent(reason -> {
                throw new Ended(reason);
            });
        }
    }

    private CapacityException tooLarge() {
        return new CapacityException(
                ProblemType.QUERY_TOO_LARGE,
                "The answer holds more than %,d values (elements of lists and maps count, and every %d characters of text): ask for less."
                        .formatted(maximum, CHARACTERS_PER_VALUE));
    }

    /** Ended from outside while a value was being given out, where the engine itself does not look. */
    private static final class Ended extends RuntimeException implements Status.HasStatus {
        private static final long serialVersionUID = 1L;

        private final transient Status status;

        Ended(Status status) {
            super("ended", null, false, false);
            this.status = status;
        }

        @Override
        public Status status() {
            return status;
        }
    }
}
