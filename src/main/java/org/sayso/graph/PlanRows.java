// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;

/** Tells a plan as a table: one row a step, each after the one it gives its rows to. */
final class PlanRows {
    static final List<String> COLUMNS =
            List.of("step", "parent", "depth", "operator", "details", "identifiers", "estimatedRows");

    private final RowVisitor visitor;
    private long steps;

    private PlanRows(RowVisitor visitor) {
        this.visitor = visitor;
    }

    static void tell(PlanOperator root, RowVisitor visitor) {
        visitor.columns(COLUMNS);
        new PlanRows(visitor).tell(root, 0, 0);
    }

    private void tell(PlanOperator operator, long parent, long depth) {
        steps++;
        long step = steps;
        visitor.beginRow();
        visitor.onInteger(step);
        if (parent == 0) {
            visitor.onNull();
        } else {
            visitor.onInteger(parent);
        }
        visitor.onInteger(depth);
        visitor.onString(operator.operator());
        visitor.onString(operator.details());
        visitor.beginList(operator.identifiers().size());
        operator.identifiers().forEach(visitor::onString);
        visitor.endList();
        visitor.onFloat(operator.estimatedRows());
        visitor.endRow();
        operator.children().forEach(child -> tell(child, step, depth + 1));
    }
}
