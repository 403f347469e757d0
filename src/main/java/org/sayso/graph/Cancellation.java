// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.jspecify.annotations.Nullable;

/** Ends a running read from another thread; cancelling before it began keeps it from beginning. Thread-safe. */
public final class Cancellation {
    private @Nullable Runnable action;
    private boolean cancelled;

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

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** For stores: what to do on {@link #cancel}; run at once when it already came. Null when the read has ended. */
    public void onCancel(@Nullable Runnable run) {
        boolean now;
        synchronized (this) {
            action = run;
            now = cancelled;
        }
        if (now && run != null) {
            run.run();
        }
    }
}
