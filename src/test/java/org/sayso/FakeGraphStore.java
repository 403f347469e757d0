// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;
import org.sayso.graph.StatementInfo;

/** A store without a graph: plans what a test lets it plan, reads nothing. */
public class FakeGraphStore implements GraphStore {
    /** What was planned; a catalogue plans several files at once. */
    public final List<String> planned = new CopyOnWriteArrayList<>();

    private final Consumer<String> plan;

    /** {@code plan} throws what planning a statement is to throw. */
    public FakeGraphStore(Consumer<String> plan) {
        this.plan = plan;
    }

    @Override
    public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor) {
        return new ReadSummary(0, false);
    }

    @Override
    public StatementInfo plan(String cypher) {
        planned.add(cypher);
        plan.accept(cypher);
        return new StatementInfo(List.of());
    }

    @Override
    public void write(List<Statement> statements) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ensureSchema() {}

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public void close() {}
}
