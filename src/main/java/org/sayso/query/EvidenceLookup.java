// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;

/** Writes rows with the evidence for their relations, which it looks up by the index of claims. Claims come as they do in {@code evidence-for-relation}. */
final class EvidenceLookup {
    /** Relations that are looked up by one statement: that has its price, and so have long lists. */
    private static final int AT_ONCE = 500;

    private static final String EVIDENCE = """
            UNWIND $wanted AS wanted
            WITH wanted, COLLECT {
              MATCH (c:Claim {relationId: wanted.relation})-[s:SAID_IN]->(d:Document)
              MATCH (c)-[:SAID_BY]->(v)
              RETURN {claim: c.id, stance: c.stance, wording: c.wording, status: c.status,
                      saidBy: [{id: v.id, name: coalesce(v.name, v.title, v.id)}],
                      relayedBy: COLLECT { MATCH (c)-[r:RELAYED_BY]->(by:Entity) RETURN {id: by.id, name: by.name} ORDER BY r.step, by.id },
                      document: d.id, title: d.title, published: d.published,
                      paragraphs: s.paragraphs, starts: s.starts, ends: s.ends, roles: s.roles} AS claim
              ORDER BY d.published, d.id, c.id
            } AS claims
            WITH wanted, claims,
                 coalesce(wanted.type, COLLECT { MATCH (c:Claim {relationId: wanted.relation}) RETURN c.relation LIMIT 1 }[0]) AS type
            WHERE type IS NOT NULL
            RETURN wanted.row AS row, {relation: wanted.relation, type: type, claims: claims} AS evidence
            """;

    /** @param calls that write what there is of the row but its end; none are left of a row that was not held back */
    record Row(List<Consumer<RowVisitor>> calls, Map<String, String> relations) {}

    private final GraphStore store;
    private final EvidenceBudget budget;
    private final TableWriter table;

    EvidenceLookup(GraphStore store, EvidenceBudget budget, TableWriter table) {
        this.store = store;
        this.budget = budget;
        this.table = table;
    }

    /** The statement that looks up the evidence for relations of rows. */
    private static Statement statement(List<Map<String, @Nullable Object>> wanted) {
        return new Statement(EVIDENCE, Map.of("wanted", wanted));
    }

    /** What is to be planned ahead: it asks for a relation that there is not. */
    static Statement example() {
        return statement(List.of(wanted(0, "", RelationsInRow.UNKNOWN)));
    }

    void tell(List<Row> rows) {
        Telling telling = new Telling(rows);
        List<Map<String, @Nullable Object>> wanted = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Map.Entry<String, String> relation : rows.get(row).relations().entrySet()) {
                wanted.add(wanted(row, relation.getKey(), relation.getValue()));
                if (wanted.size() == AT_ONCE) {
                    look(wanted, telling);
                    wanted.clear();
                }
            }
        }
        look(wanted, telling);
        telling.upTo(rows.size());
    }

    private static Map<String, @Nullable Object> wanted(int row, String relation, String type) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("row", (long) row);
        wanted.put("relation", relation);
        wanted.put("type", type.equals(RelationsInRow.UNKNOWN) ? null : type);
        return wanted;
    }

    private void look(List<Map<String, @Nullable Object>> wanted, Telling telling) {
        if (!wanted.isEmpty()) {
            var limits = budget.ofEvidence();
            budget.engineWorks();
            store.read(statement(wanted), limits, new Cancellation(), telling);
            budget.engineRests();
        }
    }

    /** Takes the evidence as it comes, in the order of the rows, and writes each row before its evidence. */
    private final class Telling extends RowCalls {
        private final List<Row> rows;
        private int begun;
        private boolean isNumber;

        Telling(List<Row> rows) {
            this.rows = rows;
        }

        /** Ends the rows before this one, and begins it if there is one. */
        void upTo(int row) {
            while (begun <= row) {
                if (begun > 0) {
                    table.evidence().endList();
                    table.endRow();
                }
                if (begun < rows.size()) {
                    rows.get(begun).calls().forEach(call -> call.accept(table));
                    table.evidence().beginList(TableWriter.UNKNOWN_SIZE);
                }
                begun++;
            }
        }

        @Override
        public void columns(List<String> names) {}

        @Override
        public void beginRow() {
            budget.engineRests();
            budget.goOn();
            isNumber = true;
        }

        @Override
        public void endRow() {
            budget.engineWorks();
        }

        @Override
        public void onInteger(long value) {
            if (isNumber) {
                isNumber = false;
                upTo(Math.toIntExact(value));
            } else {
                super.onInteger(value);
            }
        }

        @Override
        protected void on(Consumer<RowVisitor> call, int weight) {
            budget.spend(weight);
            call.accept(table.evidence());
        }
    }
}
