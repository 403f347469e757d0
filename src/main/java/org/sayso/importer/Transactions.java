// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.time.Duration;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ImportGate;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * The writes of one import. Before the first it waits for the answers under way, and with the first it marks the graph as unfinished; a dry run writes nothing.
 */
final class Transactions {
    private final GraphStore store;
    private final ImportGate gate;
    private final Duration patience;
    private final boolean dryRun;
    private int count;

    /** @param patience how long to wait for answers under way before the first commit */
    Transactions(GraphStore store, ImportGate gate, Duration patience, boolean dryRun) {
        this.store = store;
        this.gate = gate;
        this.patience = patience;
        this.dryRun = dryRun;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** How many were written. */
    int count() {
        return count;
    }

    /** Empties the graph. */
    void wipe() {
        if (!dryRun) {
            waitForAnswers();
            new Wipe(store).run();
        }
    }

    /** Writes all of this in one transaction; {@code unfinished} is what the graph is marked with in the first. */
    void write(Writes writes, GraphState.LastImport unfinished) {
        if (dryRun || writes.isEmpty()) {
            return;
        }
        var marked = new Writes();
        if (count == 0) {
            waitForAnswers();
            marked.state(unfinished);
        }
        store.write(marked.and(writes).statements());
        count++;
    }

    private void waitForAnswers() {
        try {
            gate.beginImport(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CapacityException(ProblemType.STORE_UNAVAILABLE, "The import was interrupted before it began");
        }
    }

    void end() {
        gate.endImport();
    }
}
