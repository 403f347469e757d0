// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Ends a read when the engine has worked on it for too long. Time spent in the visitor, that is, mostly waiting for a slow client, is not the engine's and does
 * not count; that is why Neo4j's own transaction timeout, which knows only the wall clock, is not used.
 */
final class EngineClock {
    private static final long SHORTEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final ScheduledExecutorService timer;
    private final long limitNanos;
    private final Runnable expire;
    private final long begun = System.nanoTime();
    private final AtomicLong visitedNanos = new AtomicLong();
    private final AtomicLong visitBegun = new AtomicLong();
    private @Nullable Future<?> next;
    private boolean ended;

    /** @param limit of engine time; zero for none */
    EngineClock(ScheduledExecutorService timer, Duration limit, Runnable expire) {
        this.timer = timer;
        this.limitNanos = limit.toNanos();
        this.expire = expire;
        if (limitNanos > 0) {
            try {
                schedule(limitNanos);
            } catch (RejectedExecutionException closing) {
                throw new CapacityException(ProblemType.STORE_UNAVAILABLE, "The graph is closing.");
            }
        }
    }

    void visitBegins() {
        visitBegun.lazySet(System.nanoTime());
    }

    /** Adds up before it says that the visit is over, so that a check between the two finds too little time, never too much. */
    void visitEnds() {
        visitedNanos.lazySet(visitedNanos.getPlain() + System.nanoTime() - visitBegun.getPlain());
        visitBegun.lazySet(0);
    }

    synchronized void end() {
        ended = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private synchronized void check() {
        if (ended) {
            return;
        }
        long left = limitNanos - engineNanos();
        if (left <= 0) {
            expire.run();
        } else {
            schedule(Math.max(left, SHORTEST_WAIT_NANOS));
        }
    }

    private long engineNanos() {
        long now = System.nanoTime();
        long visiting = visitBegun.get();
        return now - begun - visitedNanos.get() - (visiting == 0 ? 0 : now - visiting);
    }

    private synchronized void schedule(long nanos) {
        next = timer.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
    }
}
