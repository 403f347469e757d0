// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitorAdapter;
import org.sayso.problem.CapacityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request with the table of a canned query: on the request's own thread, straight into the response. */
public final class QueryRunner {
    private static final Logger LOG = LoggerFactory.getLogger(QueryRunner.class);

    /** One of so many parts of the time may go into counting the rows that are left out. */
    private static final int COUNTING_SHARE = 4;

    private final GraphStore store;
    private final RunningStatements running;
    private final Places places;
    private final QueryProperties limits;

    QueryRunner(GraphStore store, RunningStatements running, QueryProperties limits) {
        this.store = store;
        this.running = running;
        this.places = new Places(limits.concurrency(), limits.waiting(), limits.queue());
        this.limits = limits;
    }

    /** Streams the answer. Errors before its first byte are thrown, a later one ends the answer as the format allows. */
    public void answer(TableQuery query, AnswerForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (GraphAnswer graph = running.graph()) {
            TableAnswer answer = new TableAnswer(query, form, graph, request, response);
            if (answer.isEnoughWithoutRows()) {
                return;
            }
            places.take();
            try {
                run(query, form, answer, running.begin(query.text(), graph));
            } finally {
                places.leave();
            }
        }
    }

    private void run(TableQuery query, AnswerForm form, TableAnswer answer, RunningStatement statement)
            throws IOException {
        try {
            Duration counting = countLeftOut(query, answer, statement);
            RowRange rows = limits.rows(query, form.format());
            TableWriter writer = form.writer(query, answer.out());
            ReadSummary summary = EvidenceTable.read(
                    store,
                    form,
                    query.statement(),
                    limits(limits.timeout().minus(counting), rows),
                    statement.cancellation(),
                    writer);
            answer.complete(writer, summary, rows);
            answer.out().finish();
        } catch (RuntimeException | IOException | StackOverflowError e) {
            answer.fail(e);
        } finally {
            running.end(statement);
        }
    }

    /** Takes a share of the time at most, which it returns, and gives up when that or the memory is too little: the rows asked for may be few. */
    private Duration countLeftOut(TableQuery query, TableAnswer answer, RunningStatement statement) {
        if (query.leftOut() == null) {
            return Duration.ZERO;
        }
        Duration share = limits.timeout().dividedBy(COUNTING_SHARE);
        long begun = System.nanoTime();
        try {
            ReadLimits all = limits(share, RowRange.ALL);
            answer.leavesOut(store.read(query.leftOut(), all, statement.cancellation(), new RowVisitorAdapter() {})
                    .rows());
        } catch (CapacityException e) {
            LOG.debug("{}: what is left out is not counted: {}", query.text(), e.getMessage());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        return taken.compareTo(share) < 0 ? taken : share;
    }

    private ReadLimits limits(Duration timeout, RowRange rows) {
        return new ReadLimits(timeout, rows.most(), Long.MAX_VALUE, limits.memoryBytes(), rows.skip());
    }
}
