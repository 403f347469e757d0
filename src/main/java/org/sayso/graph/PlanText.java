// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/** Reads Neo4j's description of a plan. */
final class PlanText {
    /** What JSON writers nest, at two levels a step, with room to spare. */
    private static final int DEEPEST = 200;

    private PlanText() {}

    static PlanOperator of(ExecutionPlanDescription plan) {
        return of(plan, 1);
    }

    private static PlanOperator of(ExecutionPlanDescription plan, int depth) {
        if (depth > DEEPEST) {
            throw new CapacityException(
                    ProblemType.QUERY_TOO_LARGE, "The plan has more than " + DEEPEST + " steps in a row.");
        }
        List<PlanOperator> children = new ArrayList<>();
        plan.getChildren().forEach(child -> children.add(of(child, depth + 1)));
        return new PlanOperator(
                operator(plan),
                String.valueOf(plan.getArguments().getOrDefault("Details", "")),
                plan.getIdentifiers().stream().sorted().toList(),
                plan.getArguments().get("EstimatedRows") instanceof Number rows ? rows.doubleValue() : Double.NaN,
                List.copyOf(children));
    }

    /** Names may carry the database behind an at sign. */
    static String operator(ExecutionPlanDescription plan) {
        String name = plan.getName();
        return name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    }
}
