// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sayso.FakeGraphStore;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;

/** A store that answers statements with nodes and relationships, each a row of its own. */
final class ElementRows extends FakeGraphStore {
    final AtomicLong changes = new AtomicLong();
    private final String text;
    private final Consumer<RowVisitor> rows;

    /** @param text of the statements that have rows, for a part of each */
    ElementRows(String text, Consumer<RowVisitor> rows) {
        super(cypher -> {});
        this.text = text;
        this.rows = rows;
    }

    /** So many nodes with ten times as many relationships at random: nearly all reach each other. */
    static Consumer<RowVisitor> woven(int nodes) {
        Random random = new Random(1);
        return visitor -> {
            for (int i = 0; i < nodes; i++) {
                node(visitor, i);
            }
            for (int i = 0; i < 10 * nodes; i++) {
                visitor.beginRow();
                visitor.beginRelationship("MET", "n" + random.nextInt(nodes), "n" + random.nextInt(nodes));
                visitor.beginMap(0);
                visitor.endMap();
                visitor.endRelationship();
                visitor.endRow();
            }
        };
    }

    static void node(RowVisitor visitor, int number) {
        visitor.beginRow();
        visitor.beginNode("n" + number, List.of("Entity", "Person"));
        visitor.beginMap(1);
        visitor.key("id");
        visitor.onString("n" + number);
        visitor.endMap();
        visitor.endNode();
        visitor.endRow();
    }

    @Override
    public long changeCount() {
        return changes.get();
    }

    @Override
    public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
        cancelled.goOn();
        if (!statement.cypher().contains(text)) {
            return new ReadSummary(0, false);
        }
        visitor.columns(List.of("n"));
        rows.accept(visitor);
        return new ReadSummary(1, false);
    }
}
