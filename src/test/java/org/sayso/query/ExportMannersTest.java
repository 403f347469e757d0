// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.export.ExportRequest;
import org.sayso.export.GraphFormat;
import org.sayso.export.Graphs;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.ImportGate;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Exports end when they are to, and leave their places to others. */
@Timeout(60)
class ExportMannersTest {
    private static final String ALL_NODES = "RETURN n ORDER BY n.id";
    private static final String ROWS = "MATCH (n) RETURN n";

    /** As many as are wanted, however few processors there are. */
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final RunningStatements running =
            new RunningStatements(new GraphAnswers(new ImportGate(), () -> "v", () -> false, "1"), Clock.systemUTC());
    private final CountDownLatch held = new CountDownLatch(1);

    /** What one server has of exports. */
    private record Server(Graphs graphs, QueryRunner runner) {}

    @AfterEach
    void nothingRunsAnyMore() {
        assertThat(running.list()).isEmpty();
    }

    @Test
    void aClientThatHangsUpEndsTheReadAndFreesThePlace() {
        Server server = server(endless(0), Map.of());
        AtomicInteger flushed = new AtomicInteger();
        assertThatThrownBy(() -> export(server, new Client(() -> {
                    if (flushed.incrementAndGet() == 3) {
                        throw new UncheckedIOException(new ClientAbortException());
                    }
                })))
                .isInstanceOf(ClientAbortException.class);
        assertThat(flushed).hasValue(3);
        assertThat(server.runner.running()).isZero();
    }

    @Test
    void anExportThatTakesTooLongBeforeItsFirstByteIsAProblem() {
        Server server = server(endless(1), Map.of("timeout", "100ms"));
        Client client = new Client(() -> {});
        refused(ProblemType.QUERY_TIMEOUT, () -> export(server, client))
                .hasMessageContaining("longer than 0.1 s (sayso.export.timeout)");
        assertThat(client.getContentAsByteArray()).isEmpty();
        assertThat(server.runner.running()).isZero();
    }

    @Test
    void oneThatHasBegunBreaksTheConnection() throws UnsupportedEncodingException {
        Server server = server(endless(0), Map.of("timeout", "1ms"));
        Client client = new Client(() -> {});
        assertThatThrownBy(() -> export(server, client, "<".repeat(RowOutput.ENOUGH + 1)))
                .isInstanceOf(CloseNowException.class)
                .hasMessageContaining("sayso.export.timeout");
        assertThat(client.getContentAsString()).startsWith("<<<").doesNotContain("</gexf>");
        assertThat(server.runner.running()).isZero();
    }

    @Test
    void aGraphThatIsChangedWhileItIsReadSaysSo() throws IOException {
        ElementRows still = someNodes();
        assertThat(exported(server(still, Map.of()), new Client(() -> {})).getContentAsString())
                .endsWith(
                        "<!-- 5000 nodes, 0 edges; complete; 0 characters left out that XML cannot hold -->\n</gexf>\n");
        ElementRows changing = someNodes();
        Client client = new Client(changing.changes::incrementAndGet);
        assertThat(exported(server(changing, Map.of()), client).getContentAsString())
                .contains("</gexf>", "<!-- The graph was changed while it was read: ");
    }

    @Test
    void whoFindsAllPlacesTakenWaitsForOneAndWhoFindsAllWaitingIsRefusedAtOnce() {
        Server server = server(someNodes(), Map.of("concurrency", "1", "waiting", "1"));
        CompletableFuture<Client> first =
                CompletableFuture.supplyAsync(() -> exported(server, new Client(this::hold)), THREADS);
        await(() -> server.runner.running() == 1);
        CompletableFuture<Client> second =
                CompletableFuture.supplyAsync(() -> exported(server, new Client(() -> {})), THREADS);
        await(() -> server.runner.waiting() == 1);
        refused(ProblemType.TOO_MANY_REQUESTS, () -> export(server, new Client(() -> {})));
        held.countDown();
        assertThat(second.join().getContentAsByteArray())
                .isEqualTo(first.join().getContentAsByteArray())
                .isNotEmpty();
    }

    @Test
    void whoHasWaitedTooLongIsToldSo() {
        Server server = server(someNodes(), Map.of("concurrency", "1", "queue", "10ms"));
        CompletableFuture<Client> first =
                CompletableFuture.supplyAsync(() -> exported(server, new Client(this::hold)), THREADS);
        await(() -> server.runner.running() == 1);
        refused(ProblemType.QUERIES_BUSY, () -> export(server, new Client(() -> {})));
        held.countDown();
        first.join();
        assertThat(server.runner.running()).isZero();
    }

    @Test
    void whoeverEndsAStatementEndsItsMetrics() {
        Server server = server(new ElementRows(ROWS, ElementRows.woven(4000)), Map.of());
        Thread[] worker = new Thread[1];
        Runnable request = () -> {
            worker[0] = Thread.currentThread();
            betweenness(server);
        };
        CompletableFuture<Void> answer = CompletableFuture.runAsync(request, THREADS);
        await(() -> worker[0] != null
                && Arrays.stream(worker[0].getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains("BetweennessCentrality")));
        running.cancel(running.list().getFirst().id());
        refused(ProblemType.QUERY_CANCELLED, () -> join(answer)).hasStackTraceContaining("BetweennessCentrality");
        assertThat(server.runner.running()).isZero();
    }

    @Test
    void whatIsMadeOfAStatementsRowsHasTheTimeOfAnExport() {
        Server server = server(new ElementRows(ROWS, ElementRows.woven(4000)), Map.of("timeout", "500ms"));
        refused(ProblemType.QUERY_TIMEOUT, () -> betweenness(server))
                .hasMessageContaining("or for fewer metrics")
                .hasStackTraceContaining("BetweennessCentrality");
        assertThat(server.runner.running()).isZero();
    }

    /** Somebody who is sent bytes. */
    private static final class Client extends MockHttpServletResponse {
        private final Runnable taking;

        Client(Runnable taking) {
            this.taking = taking;
        }

        @Override
        public void flushBuffer() {
            taking.run();
        }
    }

    private static ElementRows endless(int pause) {
        return new ElementRows(ALL_NODES, visitor -> {
            for (int i = 0; ; i++) {
                sleep(pause);
                ElementRows.node(visitor, i);
            }
        });
    }

    /** More than is sent at once. */
    private static ElementRows someNodes() {
        Consumer<RowVisitor> rows = visitor -> {
            for (int i = 0; i < 5000; i++) {
                ElementRows.node(visitor, i);
            }
        };
        return new ElementRows(ALL_NODES, rows);
    }

    private Server server(ElementRows store, Map<String, String> settings) {
        Map<String, String> given = new HashMap<>();
        settings.forEach((name, value) -> given.put("sayso.export." + name, value));
        ExportProperties limits = TestLimits.export(given);
        var canned = new QueryRunner(
                store, running, TestLimits.canned(Map.of()), new QueryMetrics(new SimpleMeterRegistry()));
        return new Server(new Graphs(store, limits), canned.forExports(limits));
    }

    private static Client exported(Server server, Client client) {
        try {
            export(server, client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return client;
    }

    private static void export(Server server, Client client) throws IOException {
        export(server, client, "");
    }

    /** @param before what has been sent already */
    private static void export(Server server, Client client, String before) throws IOException {
        ExportRequest asked = ExportRequest.of(server.graphs, GraphFormat.GEXF, Map.of(), (name, labels) -> {
            throw new AssertionError(name);
        });
        server.runner.answer(
                query(""),
                new AnswerForm(server.graphs.form(GraphFormat.GEXF, null, List.of())),
                new MockHttpServletRequest(),
                client,
                (out, graph, cancellation) -> {
                    out.write(before.getBytes(StandardCharsets.UTF_8));
                    return asked.write(out, graph.graphVersion(), false, cancellation);
                });
    }

    private static void betweenness(Server server) {
        try {
            server.runner.answer(
                    query(ROWS),
                    new AnswerForm(server.graphs.form(GraphFormat.GEXF, null, List.of("betweenness"))),
                    new MockHttpServletRequest(),
                    new Client(() -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableQuery query(String cypher) {
        return new TableQuery(
                "q",
                Map.of(),
                new Statement(cypher),
                RowRange.ALL,
                null,
                true,
                new Heading("q", "", "q", null, Map.of()));
    }

    private static AbstractThrowableAssert<?, ?> refused(ProblemType type, ThrowingCallable request) {
        return assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    private static void join(CompletableFuture<Void> answer) throws Throwable {
        try {
            answer.join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            sleep(5);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
