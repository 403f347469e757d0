// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.EnumSet;
import java.util.List;
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
    private static final String PROCEDURE_CALL = "ProcedureCall";

    /** What SHOW may tell of; all else is about the server, its users or other people's statements. */
    private static final Set<String> OPEN_SHOWS =
            Set.of("ShowIndexes", "ShowConstraints", "ShowFunctions", "ShowProcedures");

    /** They commit by themselves, whatever they do. */
    private static final Set<String> TRANSACTION_OPERATORS = Set.of("TransactionApply", "TransactionForeach");

    private static final Set<QueryExecutionType.QueryType> WRITING = EnumSet.of(
            QueryExecutionType.QueryType.READ_WRITE,
            QueryExecutionType.QueryType.WRITE,
            QueryExecutionType.QueryType.SCHEMA_WRITE);

    private final List<String> procedures;
    private final PassedPlans passed = new PassedPlans();

    /** @param procedures that may be called */
    PlanGate(List<String> procedures) {
        this.procedures = procedures;
    }

    /** For a statement that must give rows. */
    void checkRuns(QueryExecution execution, @Nullable Throwable failure, String cypher) {
        if (execution.executionType().isExplained()) {
            throw refused("EXPLAIN gives no rows: leave it out here.");
        }
        check(execution, failure, cypher);
    }

    /**
     * For a statement that may ask for its plan: what could not be run is not explained either.
     *
     * @param failure what went wrong while it was planned, or null
     */
    void check(QueryExecution execution, @Nullable Throwable failure, String cypher) {
        checkType(execution.executionType());
        if (failure instanceof PlannedSubscriber.NoColumns) {
            throw refused("The statement gives no rows: end it with RETURN.");
        }
        if (failure != null) {
            throw GraphErrors.translate(failure);
        }
        if (!passed.contains(cypher)) {
            checkPlan(execution);
            passed.add(cypher);
        }
    }

    private void checkPlan(QueryExecution execution) {
        ExecutionPlanDescription plan = execution.executionPlanDescription();
        checkOperators(plan);
        // Some procedures that only read are of this type as well.
        if (execution.executionType().queryType() == QueryExecutionType.QueryType.DBMS && !has(plan, PROCEDURE_CALL)) {
            throw refused(GraphErrors.BEYOND_THE_GRAPH);
        }
    }

    private static boolean has(ExecutionPlanDescription plan, String operator) {
        return PlanText.operator(plan).equals(operator)
                || plan.getChildren().stream().anyMatch(child -> has(child, operator));
    }

    private static void checkType(QueryExecutionType type) {
        if (type.isProfiled()) {
            throw refused(
                    "PROFILE is not answered here: EXPLAIN shows the plan without running the statement; or profile it in Neo4j Browser.");
        }
        // An explained statement updates nothing, so the type is asked what it would do.
        if (WRITING.contains(type.queryType())) {
            throw new CallerException(ProblemType.WRITE_NOT_ALLOWED, GraphErrors.WRITE_REFUSED);
        }
    }

    private void checkOperators(ExecutionPlanDescription plan) {
        String operator = PlanText.operator(plan);
        if (operator.equals("LoadCSV")) {
            throw loadCsvRefused();
        }
        if (operator.equals("TerminateTransactions")
                || (operator.startsWith("Show") && !OPEN_SHOWS.contains(operator))) {
            throw refused(
                    "The statement asks about the server or about other people's statements, which is not open here: ask the graph.");
        }
        if (TRANSACTION_OPERATORS.contains(operator)) {
            throw refused("CALL { } IN TRANSACTIONS is not allowed: it commits by itself. Leave IN TRANSACTIONS out.");
        }
        if (operator.equals(PROCEDURE_CALL)) {
            checkProcedure(String.valueOf(plan.getArguments().get("Details")));
        }
        plan.getChildren().forEach(this::checkOperators);
    }

    /** The access mode would refuse it as well, but only once the statement runs, and without naming it. */
    private void checkProcedure(String details) {
        int end = details.indexOf('(');
        String procedure = end < 0 ? details : details.substring(0, end);
        if (!procedures.contains(procedure)) {
            throw refused("The procedure %s is not open here; these are: %s."
                    .formatted(procedure, String.join(", ", procedures)));
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
