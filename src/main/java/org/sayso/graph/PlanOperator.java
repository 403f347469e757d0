// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;

/**
 * One step of the engine's plan for a statement, with those it takes its rows from.
 *
 * @param operator Neo4j's name for what it does
 * @param details on what, in Neo4j's words; empty when there is nothing to tell
 * @param identifiers of the statement that are known after it, sorted
 * @param estimatedRows how many rows the engine thinks it gives
 */
public record PlanOperator(
        String operator, String details, List<String> identifiers, double estimatedRows, List<PlanOperator> children) {

    /** How many steps the plan has, this one among them. */
    long steps() {
        return 1 + children.stream().mapToLong(PlanOperator::steps).sum();
    }
}
