// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.gqlstatus.ErrorGqlStatusObject;
import org.neo4j.gqlstatus.ErrorGqlStatusObjectImplementation;
import org.neo4j.gqlstatus.GqlStatusInfoCodes;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionData.DataSelection;
import org.neo4j.graphdb.event.TransactionEventListener;
import org.neo4j.kernel.api.exceptions.Status;

/**
 * Lets only the importer change data, whoever else has a Bolt password. It goes by the thread that commits and a list of its own: everything a transaction says
 * of itself, such as its metadata, a client can say too. Neo4j asks it about data only, not about schema or users.
 */
final class CommitGuard implements TransactionEventListener<Void> {
    static final String REFUSAL =
            "Only Sayso's importer changes this graph, so that every relation keeps the claims behind it. "
                    + "Put the facts in a record file and import it, or set sayso.graph.bolt.writable=true to try something out.";

    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    private final AtomicLong commits = new AtomicLong();
    private final boolean othersMayWrite;
    private final DriftMarker drift;

    CommitGuard(boolean othersMayWrite, DriftMarker drift) {
        this.othersMayWrite = othersMayWrite;
        this.drift = drift;
    }

    /** What the calling thread commits inside the action is the importer's. */
    void asImporter(Runnable action) {
        writers.add(Thread.currentThread());
        try {
            action.run();
        } finally {
            writers.remove(Thread.currentThread());
        }
    }

    /** How many transactions have changed data since the store was opened. */
    long commits() {
        return commits.get();
    }

    @Override
    public @Nullable Void beforeCommit(TransactionData data, Transaction transaction, GraphDatabaseService database) {
        if (isByOthers()) {
            if (!othersMayWrite) {
                throw new WriteRefused();
            }
            drift.raise();
        }
        return null;
    }

    @Override
    public void afterCommit(TransactionData data, @Nullable Void state, GraphDatabaseService database) {
        commits.incrementAndGet();
        if (isByOthers()) {
            // Once more: an import that counted in between has not seen what was committed only now.
            drift.raise();
        }
    }

    private boolean isByOthers() {
        return !writers.contains(Thread.currentThread());
    }

    @Override
    public void afterRollback(TransactionData data, @Nullable Void state, GraphDatabaseService database) {}

    /** None of the details, which Neo4j would gather from the store before every commit. */
    @Override
    public Set<DataSelection> transactionDataSelection() {
        return Set.of();
    }

    /** With a status of both kinds, the old one and that of GQL (ISO/IEC 39075), so that no client takes it for a fault of the server. */
    static final class WriteRefused extends RuntimeException implements Status.HasStatus, ErrorGqlStatusObject {
        private static final long serialVersionUID = 1L;

        private final transient ErrorGqlStatusObject readOnly = ErrorGqlStatusObjectImplementation.from(
                        GqlStatusInfoCodes.STATUS_25G03)
                .build();

        WriteRefused() {
            super(REFUSAL, null, false, false);
        }

        @Override
        public Status status() {
            return Status.Security.Forbidden;
        }

        @Override
        public ErrorGqlStatusObject gqlStatusObject() {
            return readOnly;
        }

        @Override
        public String legacyMessage() {
            return REFUSAL;
        }
    }
}
