// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.impl.query.QuerySubscriberAdapter;

/**
 * Keeps a statement from running before its plan was looked at. Neo4j runs nothing until rows are asked for, except what gives no rows (writes, some
 * procedures): that it runs at once, and LOAD CSV in it would already look up a host. Such a statement is stopped when its columns are announced.
 */
class PlannedSubscriber extends QuerySubscriberAdapter {
    private @Nullable Throwable engineFailure;

    @Override
    public void onResult(int columns) {
        if (columns == 0) {
            throw new NoColumns();
        }
    }

    /** Neo4j tells failures here instead of throwing them, also those that were thrown out of this class. */
    @Override
    public void onError(Throwable failure) {
        if (engineFailure == null) {
            engineFailure = failure;
        }
    }

    @Nullable
    Throwable engineFailure() {
        return engineFailure;
    }

    /** The statement would give no rows. */
    static final class NoColumns extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoColumns() {
            super("no columns", null, false, false);
        }
    }
}
