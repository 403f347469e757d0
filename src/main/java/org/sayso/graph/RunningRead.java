// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * A read's transaction as other threads may see it: they can end it while it runs, and never afterwards, when Neo4j may have given the same kernel transaction
 * to somebody else.
 */
final class RunningRead implements AutoCloseable {
    private final InternalTransaction transaction;
    private @Nullable InternalTransaction open;

    RunningRead(InternalTransaction transaction) {
        this.transaction = transaction;
        this.open = transaction;
    }

    InternalTransaction transaction() {
        return transaction;
    }

    void timeOut() {
        terminate(Status.Transaction.TransactionTimedOutClientConfiguration);
    }

    void cancel() {
        terminate(Status.Transaction.Terminated);
    }

    private synchronized void terminate(Status reason) {
        if (open != null) {
            open.terminate(reason);
        }
    }

    /** Rolls back; there is nothing to commit. */
    @Override
    public void close() {
        synchronized (this) {
            open = null;
        }
        transaction.close();
    }
}
