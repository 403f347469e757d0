// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.GraphDatabaseQueryService;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.factory.KernelTransactionFactory;
import org.neo4j.kernel.impl.query.Neo4jTransactionalContextFactory;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.kernel.impl.query.QueryExecutionEngine;
import org.neo4j.kernel.impl.query.QueryExecutionKernelException;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.kernel.impl.query.TransactionalContext.DatabaseMode;
import org.neo4j.kernel.impl.query.TransactionalContextFactory;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.values.virtual.MapValue;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Reads the embedded store. Neo4j has no public way to read only and under limits, so this is the one place that goes through its internal interfaces: a
 * transaction of a log-in that may only read, a look at the plan before the first row, then rows on demand.
 */
final class EmbeddedReader implements AutoCloseable {
    private static final int DEEPEST = 200;
    private static final int MOST_BYTES_A_CHAR = 3;
    private static final Duration PLANNING_TIMEOUT = Duration.ofSeconds(10);

    private final GraphDatabaseAPI database;
    private final QueryExecutionEngine engine;
    private final TransactionalContextFactory contexts;
    private final ScheduledThreadPoolExecutor timer;
    private final ReadOnlyLogin login;
    private final PlanGate gate;

    /** @param procedures names of our own */
    EmbeddedReader(GraphDatabaseAPI database, List<String> procedures) {
        this.database = database;
        this.login = new ReadOnlyLogin(procedures);
        this.gate = new PlanGate(login.procedures());
        DependencyResolver parts = database.getDependencyResolver();
        GraphDatabaseQueryService service =
                new OfflineQueryService(parts.resolveDependency(GraphDatabaseQueryService.class));
        this.engine = parts.resolveDependency(QueryExecutionEngine.class);
        this.contexts = Neo4jTransactionalContextFactory.create(
                () -> service, parts.resolveDependency(KernelTransactionFactory.class), DatabaseMode.SINGLE);
        this.timer = timer();
    }

    /** Ends reads that take too long. */
    static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sayso-read-clock").factory());
        // Else what was read, and its transaction, would be kept until its limit is over.
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor) {
        requireSize(statement.cypher());
        cancellation.goOn();
        try (RunningRead read = begin(limits)) {
            EngineClock clock = new EngineClock(timer, cancellation.within(limits.timeout()), read::timeOut);
            Runnable before = cancellation.onCancel(read::cancel);
            try {
                return run(read.transaction(), statement, limits, visitor, clock);
            } finally {
                cancellation.onCancel(before);
                clock.end();
            }
        } catch (VisitorFailure e) {
            throw e.unchanged();
        } catch (Exception | VirtualMachineError e) {
            throw GraphErrors.translateRead(e);
        }
    }

    StatementInfo plan(String cypher) {
        requireSize(cypher);
        try (RunningRead read = begin(ReadLimits.NONE)) {
            EngineClock clock = new EngineClock(timer, PLANNING_TIMEOUT, read::timeOut);
            PlannedSubscriber subscriber = new PlannedSubscriber();
            try {
                QueryExecution execution = prepare(read.transaction(), cypher, new AnyParameters(), subscriber);
                try {
                    gate.checkRuns(execution, subscriber.engineFailure(), cypher);
                    return new StatementInfo(List.of(execution.fieldNames()));
                } finally {
                    execution.cancel();
                }
            } finally {
                clock.end();
            }
        } catch (Exception | VirtualMachineError e) {
            throw GraphErrors.translateRead(e);
        }
    }

    private static void requireSize(String cypher) {
        if (cypher.length() > GraphStore.MAX_STATEMENT_BYTES / MOST_BYTES_A_CHAR
                && cypher.getBytes(StandardCharsets.UTF_8).length > GraphStore.MAX_STATEMENT_BYTES) {
            throw new CallerException(
                    ProblemType.QUERY_TOO_LARGE,
                    "The statement is longer than %d KiB: pass long lists as parameters."
                            .formatted(GraphStore.MAX_STATEMENT_BYTES >> 10));
        }
        requireFlat(cypher);
    }

    /** Neo4j reads deep nesting for minutes, and nothing stops it. Brackets in texts count too, which hurts nobody: most are closed. */
    private static void requireFlat(String cypher) {
        int depth = 0;
        for (int i = 0; i < cypher.length(); i++) {
            char c = cypher.charAt(i);
            depth = switch (c) {
                case '(', '[', '{' -> depth + 1;
                case ')', ']', '}' -> Math.max(0, depth - 1);
                default -> depth;
            };
            if (depth > DEEPEST) {
                throw new CapacityException(
                        ProblemType.QUERY_TOO_LARGE,
                        "The statement nests brackets more than " + DEEPEST + " deep: write it flatter.");
            }
        }
    }

    /** Explicit, so that {@code CALL {} IN TRANSACTIONS} cannot commit behind our back. */
    private RunningRead begin(ReadLimits limits) {
        InternalTransaction transaction = database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                login,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                0,
                TimeUnit.MILLISECONDS);
        return new RunningRead(transaction, limits.memoryBytes());
    }

    private ReadSummary run(
            InternalTransaction transaction,
            Statement statement,
            ReadLimits limits,
            RowVisitor visitor,
            EngineClock clock)
            throws Exception {
        ValueBudget budget = new ValueBudget(limits.maxValues(), transaction.kernelTransaction());
        ResultWriter writer = new ResultWriter(visitor, budget, transaction.kernelTransaction());
        RowSink sink = new RowSink(visitor, writer, clock, limits);
        Map<String, Object> parameters = Collections.unmodifiableMap(statement.parameters());
        QueryExecution execution =
                prepare(transaction, statement.cypher(), ValueUtils.asParameterMapValue(parameters), sink);
        try {
            gate.check(execution, sink.engineFailure(), statement.cypher());
            if (execution.executionType().isExplained()) {
                PlanOperator plan = PlanText.of(execution.executionPlanDescription());
                tell(() -> visitor.plan(plan));
                return new ReadSummary(plan.steps(), false);
            }
            List<String> columns = Arrays.stream(execution.fieldNames())
                    .map(ValueWriter::whole)
                    .toList();
            tell(() -> visitor.columns(columns));
            pull(execution, sink);
        } finally {
            execution.cancel();
        }
        return sink.summary();
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            throw new VisitorFailure(e);
        }
    }

    private static void pull(QueryExecution execution, RowSink sink) throws Exception {
        @Nullable Throwable thrown = null;
        try {
            do {
                execution.request(sink.demand());
            } while (execution.await() && sink.wantsMore());
        } catch (Exception | VirtualMachineError e) {
            thrown = e;
        }
        Throwable visitorFailure = sink.visitorFailure();
        if (visitorFailure != null) {
            throw new VisitorFailure(visitorFailure);
        }
        Throwable engineFailure = sink.engineFailure() != null ? sink.engineFailure() : thrown;
        if (engineFailure != null) {
            throw GraphErrors.translate(engineFailure);
        }
    }

    private QueryExecution prepare(
            InternalTransaction transaction, String cypher, MapValue parameters, QuerySubscriber subscriber) {
        try {
            var context =
                    contexts.newContext(transaction, cypher, parameters, QueryExecutionConfiguration.DEFAULT_CONFIG);
            return engine.executeQuery(cypher, parameters, context, false, subscriber);
        } catch (QueryExecutionKernelException | RuntimeException e) {
            throw GraphErrors.translatePlanning(e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Carries what a visitor threw past everything that would translate it. */
    private static final class VisitorFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Throwable thrown;

        VisitorFailure(Throwable thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        RuntimeException unchanged() {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
    }
}
