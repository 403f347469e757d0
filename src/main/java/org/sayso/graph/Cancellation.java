// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Ends the work for an answer from another thread, and where it has a {@link WorkTime}, when that is up. What is cancelled before it began does not begin.
 * Thread-safe.
 */
public final class Cancellation {
    private @Nullable Runnable action;
    private volatile boolean cancelled;
    private volatile @Nullable WorkTime time;

    public void cancel() {
        Runnable run;
        synchronized (this) {
            cancelled = true;
            run = action;
        }
        if (run != null) {
            run.run();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** From now on all that is done for the answer shares this time, whatever limits single reads have. */
    public void limit(WorkTime shared) {
        time = shared;
    }

    /**
     * For work that nothing else ends.
     *
     * @throws CapacityException with {@code QUERY_CANCELLED} or {@code QUERY_TIMEOUT}, when there is to be no more of it
     */
    public void goOn() {
        if (cancelled) {
            throw new CapacityException(ProblemType.QUERY_CANCELLED, "The query was ended on request.");
        }
        WorkTime shared = time;
        if (shared != null) {
            shared.goOn();
        }
    }

    /** For stores: the time of a read that may take so long by itself; zero stands for no limit. */
    Duration within(Duration timeout) {
        WorkTime shared = time;
        return shared == null ? timeout : shared.within(timeout);
    }

    /**
     * For stores: what to do on {@link #cancel}; run at once when it already came. A read may begin while the rows of another are visited, so at its end a store
     * puts back what was there before it.
     *
     * @return what was there before
     */
    @Nullable
    Runnable onCancel(@Nullable Runnable run) {
        Runnable before;
        boolean now;
        synchronized (this) {
            before = action;
            action = run;
            now = cancelled;
        }
        if (now && run != null) {
            run.run();
        }
        return before;
    }
}
