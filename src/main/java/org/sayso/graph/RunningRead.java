// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.memory.LimitedMemoryTracker;

/**
 * A read's transaction as other threads may see it: they can end it while it runs, and never afterwards, when Neo4j may have given the same kernel transaction
 * to somebody else.
 */
final class RunningRead implements AutoCloseable {
    private final InternalTransaction transaction;
    private final LimitedMemoryTracker memory;
    private @Nullable InternalTransaction open;

    /** @param memoryBytes that it may use; zero for no limit */
    RunningRead(InternalTransaction transaction, long memoryBytes) {
        this.transaction = transaction;
        this.memory = (LimitedMemoryTracker) transaction.kernelTransaction().memoryTracker();
        this.open = transaction;
        memory.setLimit(memoryBytes);
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

    /** Rolls back; there is nothing to commit. Neo4j forgets what a transaction was told, except this limit, which an import might inherit with it. */
    @Override
    public void close() {
        synchronized (this) {
            open = null;
        }
        memory.setLimit(0);
        transaction.close();
    }
}
