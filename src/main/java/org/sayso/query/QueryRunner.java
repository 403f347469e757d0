// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowVisitorAdapter;
import org.sayso.graph.Statement;

/** Answers a request with the table of a canned query: on the request's own thread, straight into the response. */
public final class QueryRunner {
    private final GraphStore store;
    private final RunningStatements running;
    private final QueryProperties limits;
    private final Supplier<String> graphVersion;

    QueryRunner(GraphStore store, RunningStatements running, QueryProperties limits, Supplier<String> graphVersion) {
        this.store = store;
        this.running = running;
        this.limits = limits;
        this.graphVersion = graphVersion;
    }

    /** Streams the answer. Errors before its first byte are thrown, a later one ends the answer as the format allows. */
    public void answer(TableQuery query, TableFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RunningStatement statement = running.begin(query.text());
        TableAnswer answer = new TableAnswer(query, format, graphVersion.get(), statement, request, response);
        try {
            if (query.leftOut() != null) {
                answer.leavesOut(count(query.leftOut(), statement));
            }
            TableWriter writer = format.writer(answer.out());
            answer.complete(
                    writer, store.read(query.statement(), limits(query, format), statement.cancellation(), writer));
            answer.out().finish();
        } catch (RuntimeException | IOException | StackOverflowError e) {
            answer.fail(e);
        } finally {
            running.end(statement);
        }
    }

    private long count(Statement leftOut, RunningStatement statement) {
        ReadLimits all = new ReadLimits(limits.timeout(), Long.MAX_VALUE, Long.MAX_VALUE, limits.memoryBytes());
        return store.read(leftOut, all, statement.cancellation(), new RowVisitorAdapter() {})
                .rows();
    }

    private ReadLimits limits(TableQuery query, TableFormat format) {
        Duration timeout = limits.timeout();
        return new ReadLimits(timeout, maxRows(query, format, limits), Long.MAX_VALUE, limits.memoryBytes());
    }

    static long maxRows(TableQuery query, TableFormat format, QueryProperties limits) {
        return format == TableFormat.JSON ? Math.min(query.maxRows(), limits.jsonRows()) : query.maxRows();
    }
}
