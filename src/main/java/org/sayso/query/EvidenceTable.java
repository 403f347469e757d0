// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.PlanOperator;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/**
 * Adds to each row the evidence for the relations in it. A few rows are held back and their evidence is looked up together; a row too large to be held back
 * goes straight on, and its evidence after it.
 */
final class EvidenceTable extends RowCalls {
    static final String COLUMN = "evidence";

    private static final int MOST_ROWS = 128;
    /** Held back, of values as {@link ReadLimits#maxValues} counts them and of relations. */
    private static final int MOST_VALUES = 10_000;

    private static final long LONGEST_NANOS = 250_000_000L;

    private final TableWriter table;
    private final EvidenceBudget budget;
    private final EvidenceLookup lookup;
    private final RelationsInRow relations = new RelationsInRow();
    private List<EvidenceLookup.Row> held = new ArrayList<>();
    private List<Consumer<RowVisitor>> calls = new ArrayList<>();
    private long weightHeld;
    private long heldSince;
    /** Grows, so that the first row is not kept waiting. */
    private int rowsToHold = 1;

    private boolean passing;

    private EvidenceTable(TableWriter table, EvidenceBudget budget, EvidenceLookup lookup) {
        this.table = table;
        this.budget = budget;
        this.lookup = lookup;
    }

    /** Reads into the table, with evidence where the form wants it. */
    static ReadSummary read(
            GraphStore store,
            AnswerForm form,
            Statement statement,
            ReadLimits limits,
            Cancellation cancellation,
            TableWriter table) {
        if (!form.evidence()) {
            return store.read(statement, limits, cancellation, table);
        }
        EvidenceBudget budget = new EvidenceBudget(limits, cancellation);
        EvidenceTable rows = new EvidenceTable(table, budget, new EvidenceLookup(store, budget, table));
        ReadSummary summary = store.read(statement, budget.ofRows(), cancellation, rows);
        budget.engineRests();
        rows.tellHeld();
        return summary;
    }

    @Override
    public void columns(List<String> names) {
        if (names.contains(COLUMN)) {
            throw new CallerException(
                    ProblemType.INVALID_PARAMETER,
                    "The query has a column evidence of its own: give that another name, or leave evidence=true out.",
                    Map.of("parameter", COLUMN),
                    null);
        }
        List<String> all = new ArrayList<>(names);
        all.add(COLUMN);
        table.columns(all);
    }

    /** Its steps are no relations. */
    @Override
    public void plan(PlanOperator root) {
        table.plan(root);
    }

    @Override
    protected void on(Consumer<RowVisitor> call, int weight) {
        budget.spend(weight);
        call.accept(relations);
        if (passing) {
            call.accept(table);
            return;
        }
        calls.add(call);
        weightHeld += weight;
        if (weightHeld > MOST_VALUES) {
            tellHeld();
            calls.forEach(held -> held.accept(table));
            calls = new ArrayList<>();
            passing = true;
        }
    }

    @Override
    public void beginRow() {
        budget.engineRests();
        super.beginRow();
    }

    /** The end of a row is never held back: before it comes the evidence. */
    @Override
    public void endRow() {
        held.add(new EvidenceLookup.Row(calls, relations.take()));
        calls = new ArrayList<>();
        if (held.size() == 1) {
            heldSince = System.nanoTime();
        }
        if (passing || held.size() >= rowsToHold || System.nanoTime() - heldSince > LONGEST_NANOS) {
            tellHeld();
            rowsToHold = Math.min(2 * rowsToHold, MOST_ROWS);
        }
        passing = false;
        budget.engineWorks();
    }

    private void tellHeld() {
        lookup.tell(held);
        held = new ArrayList<>();
        weightHeld = 0;
    }
}
