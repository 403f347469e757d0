// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Answers a request with the table of a statement nobody has checked. A worker runs it and writes into a pipe; the request's own thread carries the bytes to
 * the client and answers in time even when the worker cannot be stopped.
 */
public final class AdhocRunner {
    /** What the engine gets on top of its limit to end by itself, with a better message. */
    static final Duration GRACE = Duration.ofMillis(500);

    /** How long the first bytes wait for the end of their answer. */
    private static final Duration SHORT = Duration.ofMillis(20);

    private final GraphStore store;
    private final RunningStatements running;
    private final StatementWorkers workers;
    private final QueryProperties canned;
    private final AdhocProperties limits;
    private final QueryMetrics metrics;

    AdhocRunner(
            GraphStore store,
            RunningStatements running,
            StatementWorkers workers,
            QueryProperties canned,
            AdhocProperties limits,
            QueryMetrics metrics) {
        this.store = store;
        this.running = running;
        this.workers = workers;
        this.canned = canned;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** Takes a statement out of a request, and counts it where that is refused. */
    public <T> T read(Supplier<T> asked) {
        return metrics.read(QueryMetrics.ADHOC, asked);
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
        // An import need not wait for a worker that writes to nobody.
        try (GraphAnswer graph = running.graph()) {
            TableAnswer answer = new TableAnswer(query, form, graph, request, response, measure);
            if (!answer.isEnoughWithoutRows()) {
                run(query, form, answer, running.begin(query.text(), graph));
            }
        }
    }

    private void run(TableQuery query, AnswerForm form, TableAnswer answer, RunningStatement statement)
            throws IOException {
        long begun = System.nanoTime();
        @Nullable Throwable failure = null;
        RowPipe pipe = new RowPipe();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            StatementWorkers.Work work = start(() -> read(query, form, answer, statement, pipe, done), statement);
            try {
                carry(pipe, answer, done);
            } finally {
                workers.giveUp(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new CapacityException(ProblemType.QUERY_CANCELLED, "The server is stopping.");
            answer.fail(failure);
        } catch (RuntimeException | IOException e) {
            failure = e instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : e;
            answer.fail(failure);
        } finally {
            if (limits.logStatements()) {
                StatementLog.write(query.text(), System.nanoTime() - begun, failure);
            }
            pipe.fence();
            statement.cancellation().cancel();
        }
    }

    private StatementWorkers.Work start(Runnable task, RunningStatement statement) {
        try {
            return workers.start(task);
        } catch (RuntimeException | Error e) {
            running.end(statement);
            throw e;
        }
    }

    /** The worker's part. It stays in the list of running statements for as long as it does run. */
    private void read(
            TableQuery query,
            AnswerForm form,
            TableAnswer answer,
            RunningStatement statement,
            RowPipe pipe,
            CompletableFuture<Boolean> done) {
        RowOutput out = pipe.output();
        try (TableWriter writer = form.writer(query, out, statement.cancellation())) {
            RowRange rows = canned.rows(query, form.format());
            ReadLimits read = new ReadLimits(
                    limits.timeout(),
                    rows.most(),
                    limits.values(),
                    limits.memory().toBytes());
            answer.complete(
                    writer,
                    EvidenceTable.read(store, form, query.statement(), read, statement.cancellation(), writer),
                    rows);
            out.finish();
            done.complete(true);
        } catch (Throwable e) {
            // Whatever it is, the request's thread must hear of it; it knows what to tell the caller.
            done.completeExceptionally(e);
        } finally {
            running.end(statement);
            pipe.end();
        }
    }

    /** A short answer is known to be whole before its first byte leaves; what takes longer is passed on as it comes. */
    private void carry(RowPipe pipe, TableAnswer answer, CompletableFuture<Boolean> done)
            throws IOException, InterruptedException {
        byte @Nullable [] chunk = next(pipe);
        byte @Nullable [] after = RowPipe.isEnd(chunk) ? null : pipe.take(SHORT.toNanos());
        if (after != null && RowPipe.isEnd(after)) {
            done.join();
            answer.out().all(chunk);
            return;
        }
        while (!RowPipe.isEnd(chunk)) {
            answer.out().pass(chunk, 0, chunk.length);
            chunk = after == null ? next(pipe) : after;
            after = null;
        }
        done.join();
        answer.out().end();
    }

    /** The client's time is not the statement's, so each chunk is waited for anew; a worker that can be stopped always comes before the wait is over. */
    private byte[] next(RowPipe pipe) throws InterruptedException {
        byte[] chunk = pipe.take(limits.timeout().plus(GRACE).toNanos());
        if (chunk == null) {
            throw new CapacityException(
                    ProblemType.QUERY_TIMEOUT,
                    "The statement ran longer than " + limits.timeout().toMillis() / 1000.0
                            + " s (sayso.adhoc.timeout) and did not stop when told to.");
        }
        return chunk;
    }
}
