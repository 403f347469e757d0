// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/**
 * Looks at a planned statement before anything of it runs, and refuses what is not reading. It judges Neo4j's plan, never the text. The plan does not show
 * subqueries inside expressions: writing there is told by the type, procedures are left to {@link ReadOnlyMode}, LOAD CSV to {@link OfflineQueryService}.
 */
final class PlanGate {
    /** What tells or touches things outside the graph. */
    private static final Set<String> SERVER_OPERATORS =
            Set.of("ShowSettings", "ShowTransactions", "TerminateTransactions");

    private PlanGate() {}

    /**
     * @param failure what went wrong while it was planned, or null
     * @param passed is asked before the plan's operators are, and told when nothing is wrong with them
     */
    static void check(QueryExecution execution, @Nullable Throwable failure, String cypher, PassedPlans passed) {
        checkType(execution.executionType());
        if (failure instanceof PlannedSubscriber.NoColumns) {
            throw refused("The statement gives no rows: end it with RETURN.");
        }
        if (failure != null) {
            throw GraphErrors.translate(failure);
        }
        if (!passed.contains(cypher)) {
            checkOperators(execution.executionPlanDescription());
            passed.add(cypher);
        }
    }

    private static void checkType(QueryExecutionType type) {
        if (type.isProfiled()) {
            throw refused(
                    "PROFILE is not answered here: run the statement without it, or profile it in Neo4j Browser.");
        }
        if (type.isExplained()) {
            throw refused(
                    "EXPLAIN is not answered here: run the statement without it, or look at its plan in Neo4j Browser.");
        }
        if (type.canUpdateData() || type.canUpdateSchema()) {
            throw new CallerException(ProblemType.WRITE_NOT_ALLOWED, GraphErrors.WRITE_REFUSED);
        }
    }

    private static void checkOperators(ExecutionPlanDescription plan) {
        String name = plan.getName();
        // Names may carry the database behind an at sign.
        String operator = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        if (operator.equals("LoadCSV")) {
            throw loadCsvRefused();
        }
        if (SERVER_OPERATORS.contains(operator)) {
            throw refused(
                    "The statement asks about the server or about other people's statements, which is not open here: ask the graph.");
        }
        if (operator.equals("ProcedureCall")) {
            checkProcedure(String.valueOf(plan.getArguments().get("Details")));
        }
        plan.getChildren().forEach(PlanGate::checkOperators);
    }

    /** The access mode would refuse it as well, but only once the statement runs, and without naming it. */
    private static void checkProcedure(String details) {
        int end = details.indexOf('(');
        String procedure = end < 0 ? details : details.substring(0, end);
        if (!ReadOnlyLogin.PROCEDURES.contains(procedure)) {
            throw refused("The procedure %s is not open here; these are: %s."
                    .formatted(procedure, String.join(", ", ReadOnlyLogin.PROCEDURES)));
        }
    }

    static CallerException loadCsvRefused() {
        return refused(
                "LOAD CSV is not allowed: Sayso reads files and the network for nobody. Read the file yourself and pass its rows as a parameter.");
    }

    private static CallerException refused(String message) {
        return new CallerException(ProblemType.STATEMENT_NOT_ALLOWED, message);
    }
}
