// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;

/**
 * The graph, wherever it lies. Every implementation passes {@code GraphStoreContract}. Failures are {@link org.sayso.problem.SaysoException}s. Thread-safe.
 */
public interface GraphStore extends AutoCloseable {
    /** Of one statement in UTF-8; planning a longer one takes too long, and nothing stops it. */
    int MAX_STATEMENT_BYTES = 64 << 10;

    /**
     * Runs a statement that only reads, under limits, on the calling thread; what would write, reach a file, the network, settings or other people's
     * transactions is refused before it runs.
     */
    ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor);

    /** Plans a statement as {@link #read} would and runs nothing; refuses what {@code read} would refuse. */
    StatementInfo plan(String cypher);

    /**
     * Has a statement planned as it would be for these values, so that the next {@link #read} need not wait for it, and runs nothing. The engine keeps a plan by
     * the text and the types of the values, so that {@link #plan}, which knows no values, does not do.
     */
    default void planFor(Statement statement) {
        OnlyPlanned.read(this, statement);
    }

    /** Runs statements in one transaction: all of them or none. Only the importer may call it. */
    void write(List<Statement> statements);

    /** Creates the constraints and indexes that are missing and waits until they are usable. */
    void ensureSchema();

    /**
     * A number that stays the same as long as nobody changes data, whoever they are. A store that cannot tell answers a new number each time, as this one does.
     */
    default long changeCount() {
        return System.nanoTime();
    }

    /** Whether somebody else than the importer has changed data since {@link #clearDrift}, so that graph and records may differ. Survives a restart. */
    default boolean hasDrift() {
        return driftCount() > 0;
    }

    /** For whoever finds that graph and records differ. */
    default void raiseDrift() {}

    /** Zero without drift; a number that grows with each change by somebody else than the importer. */
    default long driftCount() {
        return 0;
    }

    /** For the importer, once it has put the graph right: of the drift up to {@code seen}, a {@link #driftCount}; nothing is cleared when there is more. */
    default void clearDrift(long seen) {}

    /** Whether it answers; false while it is starting or closing. */
    boolean isAvailable();

    @Override
    void close();
}
