// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
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

    QueryRunner(GraphStore store, RunningStatements running, QueryProperties limits, QueryMetrics metrics) {
        this.running = running;
        this.metrics = metrics;
        this.places = new Places(limits.concurrency(), limits.waiting(), limits.queue());
        this.cache = new AnswerCache(limits.cache().toBytes());
        this.reading = new TableReading(store, limits);
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
        metrics.measure(query, measure -> answer(query, form, request, response, measure));
    }

    private void answer(
            TableQuery query,
            AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Measure measure)
            throws IOException {
        try (GraphAnswer graph = running.graph()) {
            TableAnswer answer = new TableAnswer(query, form, graph, request, response, measure);
            if (answer.isEnoughWithoutRows() || answer.isCached(cache)) {
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
            TableWriter writer = form.writer(query, answer.out());
            ReadSummary summary = reading.read(query, form, statement.cancellation(), writer, answer::leavesOut);
            answer.complete(writer, summary, reading.rows(query, form));
            answer.out().finish();
            answer.keep(cache);
        } catch (RuntimeException | IOException | StackOverflowError e) {
            answer.fail(e);
        } finally {
            running.end(statement);
        }
    }
}
