// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;
import org.sayso.graph.StatementInfo;

/** Another store that refuses to commit after some commits, as if the process had ended there. */
class FragileStore implements GraphStore {
    private final GraphStore store;
    private int commitsLeft;

    FragileStore(GraphStore store, int commitsLeft) {
        this.store = store;
        this.commitsLeft = commitsLeft;
    }

    /** What a write after the last commit throws. */
    static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(List<Statement> statements) {
        if (commitsLeft-- == 0) {
            throw new CutOffException();
        }
        store.write(statements);
    }

    @Override
    public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor) {
        return store.read(statement, limits, cancellation, visitor);
    }

    @Override
    public StatementInfo plan(String cypher) {
        return store.plan(cypher);
    }

    @Override
    public void ensureSchema() {
        store.ensureSchema();
    }

    @Override
    public boolean isAvailable() {
        return store.isAvailable();
    }

    @Override
    public void close() {}
}
