// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadSummary;

/** Answers a request with the table of a canned query: on the request's own thread, straight into the response. */
public final class QueryRunner {
    private final RunningStatements running;
    private final Places places;
    private final TableReading reading;
    private final QueryMetrics metrics;
    private final AnswerCache cache;

    /** Writes an answer that is no table of one statement. */
    @FunctionalInterface
    public interface Body {
        /** Returns how many rows, or what stands for them, and whether a limit cut them. */
        ReadSummary write(RowOutput out, GraphAnswer graph, Cancellation cancellation) throws IOException;
    }

    /** Runs one statement whose place is taken. */
    private interface Run {
        void run(TableAnswer answer, RunningStatement statement) throws IOException;
    }

    QueryRunner(GraphStore store, RunningStatements running, QueryProperties limits, QueryMetrics metrics) {
        this(
                running,
                new Places(limits.concurrency(), limits.waiting(), limits.queue()),
                new TableReading(store, limits),
                metrics,
                new AnswerCache(limits.cache().toBytes()));
    }

    private QueryRunner(
            RunningStatements running, Places places, TableReading reading, QueryMetrics metrics, AnswerCache cache) {
        this.running = running;
        this.places = places;
        this.reading = reading;
        this.metrics = metrics;
        this.cache = cache;
    }

    /** One for exports, which take long: with places of their own, so that short questions need not wait for them. */
    public QueryRunner forExports(ExportProperties limits) {
        return new QueryRunner(
                running, new Places(limits.concurrency(), limits.waiting(), limits.queue()), reading, metrics, cache);
    }

    /** How many run. */
    int running() {
        return places.taken();
    }

    /** How many wait for a place. */
    int waiting() {
        return places.waiting();
    }

    /** Takes what a request asks of a canned query out of it, and counts it where that is refused. */
    public <T> T read(String query, Supplier<T> asked) {
        return metrics.read(query, asked);
    }

    /** Streams the answer. Errors before its first byte are thrown, a later one ends the answer as the format allows. */
    public void answer(TableQuery query, AnswerForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(query, form, request, response, (answer, statement) -> table(query, form, answer, statement));
    }

    /** Streams what {@code body} writes, under the same rules. */
    public void answer(
            TableQuery query, AnswerForm form, HttpServletRequest request, HttpServletResponse response, Body body)
            throws IOException {
        answer(query, form, request, response, (answer, statement) -> {
            ReadSummary summary = body.write(answer.out(), statement.answer(), statement.cancellation());
            answer.complete(summary);
        });
    }

    private void answer(
            TableQuery query, AnswerForm form, HttpServletRequest request, HttpServletResponse response, Run run)
            throws IOException {
        metrics.measure(query, measure -> answer(query, form, request, response, measure, run));
    }

    private void answer(
            TableQuery query,
            AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Measure measure,
            Run run)
            throws IOException {
        try (GraphAnswer graph = running.graph()) {
            TableAnswer answer = new TableAnswer(query, form, graph, request, response, measure);
            if (answer.isEnoughWithoutRows() || answer.isCached(cache)) {
                return;
            }
            places.take();
            try {
                run(answer, running.begin(query.text(), graph), run);
            } finally {
                places.leave();
            }
        }
    }

    private void table(TableQuery query, AnswerForm form, TableAnswer answer, RunningStatement statement)
            throws IOException {
        try (TableWriter writer = form.writer(query, answer.out(), statement.cancellation())) {
            ReadSummary summary = reading.read(query, form, statement.cancellation(), writer, answer::leavesOut);
            answer.complete(writer, summary, reading.rows(query, form));
        }
    }

    private void run(TableAnswer answer, RunningStatement statement, Run run) throws IOException {
        try {
            run.run(answer, statement);
            answer.out().finish();
            answer.keep(cache);
        } catch (RuntimeException | IOException | StackOverflowError e) {
            answer.fail(e);
        } finally {
            running.end(statement);
        }
    }
}
