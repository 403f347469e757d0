// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Threads for statements nobody has checked. Some of those cannot be stopped (one long expression, a regular expression, planning a long pattern), so each
 * runs on a daemon platform thread of its own, few at once. One that is not back five seconds after its answer was given up counts as lost and another may take its
 * place, up to a maximum; a lost one that does come back is simply done.
 */
final class StatementWorkers {
    static final Duration LOST_AFTER = Duration.ofSeconds(5);

    private static final long LOOK_MILLIS = 100;

    private final int workers;
    private final int mostReplaced;
    private final Duration queue;
    private final int mostWaiting;
    private final LongSupplier nanos;
    private final ThreadFactory threads;
    private final Set<Work> active = new HashSet<>();
    private int waiting;

    /** What a worker does. Two pieces of work are never the same. */
    static final class Work {
        private @Nullable Long lostAt;
    }

    StatementWorkers(AdhocProperties limits, LongSupplier nanos, ThreadFactory threads) {
        this.workers = limits.workers();
        this.mostReplaced = limits.lostWorkers();
        this.queue = limits.queue();
        this.mostWaiting = limits.waiting();
        this.nanos = nanos;
        this.threads = threads;
    }

    static ThreadFactory threads() {
        return Thread.ofPlatform().daemon().name("sayso-adhoc-", 1).factory();
    }

    /** Starts the task on a worker and returns; waits a little for a free one. */
    Work start(Runnable task) {
        Work work = new Work();
        synchronized (this) {
            if (!isFree()) {
                waitInLine();
            }
            active.add(work);
        }
        try {
            threads.newThread(() -> {
                        try {
                            task.run();
                        } finally {
                            done(work);
                        }
                    })
                    .start();
            return work;
        } catch (RuntimeException | Error e) {
            // The machine may have no thread to give.
            done(work);
            throw e;
        }
    }

    /** To be called when nobody waits for the work any more, whether it is done or not. */
    synchronized void giveUp(Work work) {
        work.lostAt = nanos.getAsLong() + LOST_AFTER.toNanos();
    }

    synchronized int busy() {
        return active.size() - lost();
    }

    synchronized int lost() {
        long now = nanos.getAsLong();
        return (int) active.stream()
                .filter(work -> work.lostAt != null && now - work.lostAt > 0)
                .count();
    }

    synchronized int waiting() {
        return waiting;
    }

    int workers() {
        return workers;
    }

    private synchronized void done(Work work) {
        active.remove(work);
        notifyAll();
    }

    private boolean isFree() {
        return active.size() < workers + Math.min(lost(), mostReplaced);
    }

    private void waitInLine() {
        refuseWhenAllAreLost();
        if (waiting >= mostWaiting) {
            throw new CapacityException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "As many statements run as are allowed at once, and as many wait as may. Send fewer at a time.",
                    Map.of("retryAfter", 1),
                    null);
        }
        waiting++;
        try {
            awaitFree();
        } finally {
            waiting--;
        }
    }

    private void awaitFree() {
        long end = System.nanoTime() + queue.toNanos();
        try {
            while (!isFree()) {
                refuseWhenAllAreLost();
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new CapacityException(
                            ProblemType.WORKERS_BUSY,
                            "As many statements run as are allowed at once. Try again in a moment.",
                            Map.of("retryAfter", 1),
                            null);
                }
                // Nobody tells when a worker becomes lost and another may take its place, so look now and then.
                wait(Math.min(left, LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CapacityException(ProblemType.QUERY_CANCELLED, "The server is stopping.");
        }
    }

    private void refuseWhenAllAreLost() {
        if (lost() >= workers + mostReplaced) {
            throw new CapacityException(
                    ProblemType.WORKERS_LOST,
                    lost() + " statements cannot be stopped and hold every worker. Restart the server to recover.",
                    Map.of("retryAfter", 60),
                    null);
        }
    }
}
