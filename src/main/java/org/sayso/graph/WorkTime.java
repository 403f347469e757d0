// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * How long the work for one answer may take, from now on: all its reads and whatever is done with them. Time that somebody else lets it wait does not count.
 * For the one thread that works.
 */
public final class WorkTime {
    private final LongSupplier nanos;
    private final String sentence;
    private long end;
    private long waitBegun;

    /**
     * @param sentence what whoever asked is told when the time is up
     * @param nanos a clock such as {@link System#nanoTime}
     */
    public WorkTime(Duration limit, String sentence, LongSupplier nanos) {
        this.nanos = nanos;
        this.sentence = sentence;
        this.end = nanos.getAsLong() + limit.toNanos();
    }

    public void waitBegins() {
        waitBegun = nanos.getAsLong();
    }

    public void waitEnds() {
        end += nanos.getAsLong() - waitBegun;
    }

    void goOn() {
        if (left() <= 0) {
            throw new CapacityException(ProblemType.QUERY_TIMEOUT, sentence);
        }
    }

    /** Never zero, which would be no limit. */
    Duration within(Duration timeout) {
        long left = Math.max(1, left());
        return timeout.isZero() || timeout.toNanos() > left ? Duration.ofNanos(left) : timeout;
    }

    private long left() {
        return end - nanos.getAsLong();
    }
}
