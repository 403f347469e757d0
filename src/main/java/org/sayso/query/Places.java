// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Places for what runs at once, and a line of so many who wait for one: whoever finds the line full is told at once to ask less often, and who has waited too
 * long that the server is busy. Thread-safe.
 */
final class Places {
    private final Semaphore places;
    private final Semaphore line;
    private final int atOnce;
    private final int most;
    private final Duration patience;

    /**
     * @param atOnce how many places there are
     * @param waiting how many may wait for one
     * @param patience how long they do
     */
    Places(int atOnce, int waiting, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.line = new Semaphore(waiting);
        this.atOnce = atOnce;
        this.most = waiting;
        this.patience = patience;
    }

    /** To be given back with {@link #leave}. */
    void take() {
        if (places.tryAcquire()) {
            return;
        }
        if (!line.tryAcquire()) {
            throw busy(
                    ProblemType.TOO_MANY_REQUESTS,
                    "As many queries run as are allowed at once, and as many wait as may. Send fewer at a time.");
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(
                        ProblemType.QUERIES_BUSY, "As many queries run as are allowed at once. Try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CapacityException(ProblemType.QUERY_CANCELLED, "The server is stopping.");
        } finally {
            line.release();
        }
    }

    void leave() {
        places.release();
    }

    int taken() {
        return atOnce - places.availablePermits();
    }

    int waiting() {
        return most - line.availablePermits();
    }

    private static CapacityException busy(ProblemType type, String message) {
        return new CapacityException(type, message, Map.of("retryAfter", 1), null);
    }
}
