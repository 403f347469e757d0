// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.Sayso;
import org.sayso.ServerScenario;
import org.sayso.query.RunningStatement;
import org.sayso.query.RunningStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;

/** Each problem there is, provoked by a request to a server as it is, by a start, or in {@link FullServerIT}. */
class EveryProblemIT extends ServerScenario {
    private static final String LONG = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x";

    @TempDir
    private Path folder;

    @Autowired
    private RunningStatements running;

    @TestFactory
    List<DynamicTest> everyProblemIsMet() throws IOException {
        Map<ProblemType, Callable<ToldProblem>> requests = requests();
        Map<ProblemType, Callable<ProblemType>> starts = starts();
        EnumSet<ProblemType> met = EnumSet.copyOf(FullServerIT.PROVOKED);
        met.addAll(requests.keySet());
        met.addAll(starts.keySet());
        assertThat(met).containsExactly(ProblemType.values());
        List<DynamicTest> tests = new ArrayList<>();
        requests.forEach((type, request) -> tests.add(
                DynamicTest.dynamicTest(type.slug(), () -> request.call().check(type))));
        starts.forEach((type, start) -> tests.add(DynamicTest.dynamicTest(
                type.slug(), () -> assertThat(start.call()).isEqualTo(type))));
        return tests;
    }

    private Map<ProblemType, Callable<ToldProblem>> requests() {
        Map<ProblemType, Callable<ToldProblem>> requests = new EnumMap<>(ProblemType.class);
        requestsForData(requests);
        requestsAgainstManners(requests);
        requestsThatRun(requests);
        return requests;
    }

    private void requestsForData(Map<ProblemType, Callable<ToldProblem>> requests) {
        String results = "/api/queries/speakers-at-event/results";
        requests.put(ProblemType.MISSING_PARAMETER, () -> got(results));
        requests.put(ProblemType.INVALID_PARAMETER, () -> got(results + "?event=conference-2020&limit=0"));
        requests.put(ProblemType.UNKNOWN_PARAMETER, () -> got(results + "?event=conference-2020&evnt=x"));
        requests.put(
                ProblemType.AMBIGUOUS_NAME, () -> got("/api/queries/appearances-of-person/results?person=Kim%20Park"));
        requests.put(ProblemType.UNKNOWN_ENTITY, () -> got(results + "?event=nothing"));
        requests.put(ProblemType.UNKNOWN_QUERY, () -> got("/api/queries/speakers/results.csv"));
        requests.put(ProblemType.UNKNOWN_ID, () -> got("/api/claims/none"));
        requests.put(ProblemType.NOT_FOUND, () -> got("/nothing/here", "Accept", "text/html"));
        requests.put(
                ProblemType.UNKNOWN_STATEMENT,
                () -> ToldProblem.of(send(request("/api/running/999999").DELETE())));
    }

    private void requestsAgainstManners(Map<ProblemType, Callable<ToldProblem>> requests) {
        requests.put(ProblemType.BAD_REQUEST, () -> ToldProblem.ofRaw(raw("GET /a\"b HTTP/1.1", host())));
        requests.put(
                ProblemType.HOST_NOT_ALLOWED,
                () -> ToldProblem.ofRaw(raw("GET /api/version HTTP/1.1", "Host: evil.example:" + port())));
        requests.put(ProblemType.CROSS_SITE_REQUEST, () -> got("/api/version", "Sec-Fetch-Site", "cross-site"));
        requests.put(ProblemType.TOKEN_REQUIRED, () -> posted("/api/imports", "text/plain", ""));
        requests.put(
                ProblemType.METHOD_NOT_ALLOWED,
                () -> ToldProblem.of(send(request("/api/version").DELETE())));
        requests.put(ProblemType.NOT_ACCEPTABLE, () -> got("/api/queries/raids/results.xlsx"));
        requests.put(ProblemType.INVALID_BODY, () -> posted("/api/cypher", "application/json", "{"));
        requests.put(
                ProblemType.BODY_TOO_LARGE,
                () -> posted("/api/cypher", "text/plain", "RETURN 1 //" + "x".repeat(1 << 20)));
        requests.put(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> posted("/api/cypher", "application/xml", "<x/>"));
    }

    private void requestsThatRun(Map<ProblemType, Callable<ToldProblem>> requests) {
        requests.put(ProblemType.INVALID_CYPHER, () -> ran("RETRUN 1"));
        requests.put(ProblemType.WRITE_NOT_ALLOWED, () -> ran("CREATE (n) RETURN n"));
        requests.put(ProblemType.STATEMENT_NOT_ALLOWED, () -> ran("LOAD CSV FROM 'file:///x' AS row RETURN row"));
        requests.put(ProblemType.QUERY_TOO_LARGE, () -> ran("UNWIND range(1, 100000000) AS x RETURN collect(x)"));
        requests.put(ProblemType.QUERY_FAILED, () -> ran("RETURN 1 / 0"));
        requests.put(ProblemType.QUERY_TIMEOUT, () -> ran(LONG));
        requests.put(ProblemType.QUERY_CANCELLED, this::cancelled);
        requests.put(ProblemType.WORKERS_BUSY, this::busy);
        // By a fault of the test's own: the others are not known, or they would be mended.
        requests.put(ProblemType.INTERNAL, () -> got("/test/fault"));
    }

    private Map<ProblemType, Callable<ProblemType>> starts() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("neo4j"), "no folder");
        Map<ProblemType, Callable<ProblemType>> starts = new EnumMap<>(ProblemType.class);
        starts.put(ProblemType.STORE_IN_USE, () -> refusal("--sayso.graph.directory=" + graphDirectory()));
        starts.put(ProblemType.STORE_UNAVAILABLE, () -> refusal("--sayso.graph.directory=" + broken));
        starts.put(ProblemType.INVALID_CONFIGURATION, () -> refusal("--sayso.queries.directories=" + file));
        starts.put(ProblemType.PORT_IN_USE, () -> {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return refusal("--sayso.graph.bolt.port=" + taken.getLocalPort());
            }
        });
        return starts;
    }

    /** Why a server with this setting does not start. */
    private ProblemType refusal(String setting) {
        String[] settings = {
            "--server.port=0",
            "--sayso.graph.bolt.port=0",
            "--sayso.graph.directory=" + folder.resolve("graph"),
            "--sayso.records=" + folder,
            setting
        };
        try (var context = SpringApplication.run(Sayso.class, withoutRepeats(settings))) {
            throw new AssertionError("started: " + context);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SaysoException ours) {
                    return ours.type();
                }
            }
            throw e;
        }
    }

    /** A setting that is given twice is a list of both. */
    private static String[] withoutRepeats(String... settings) {
        Map<String, String> byName = new java.util.LinkedHashMap<>();
        for (String setting : settings) {
            byName.put(setting.substring(0, setting.indexOf('=')), setting);
        }
        return byName.values().toArray(String[]::new);
    }

    private String host() {
        return "Host: localhost:" + port();
    }

    private ToldProblem got(String path) {
        return ToldProblem.of(get(path));
    }

    private ToldProblem got(String path, String header, String value) {
        return ToldProblem.of(get(path, header, value));
    }

    private ToldProblem posted(String path, String type, String body) {
        return ToldProblem.of(post(path, type, body));
    }

    private ToldProblem ran(String statement) {
        return ToldProblem.of(cypher(".jsonl", statement));
    }

    private ToldProblem cancelled() {
        CompletableFuture<ToldProblem> answer = CompletableFuture.supplyAsync(() -> ran(LONG));
        awaitRunning(1).forEach(statement -> running.cancel(statement.id()));
        return answer.join();
    }

    private ToldProblem busy() {
        List<CompletableFuture<ToldProblem>> others =
                List.of(CompletableFuture.supplyAsync(() -> ran(LONG)), CompletableFuture.supplyAsync(() -> ran(LONG)));
        List<RunningStatement> both = awaitRunning(2);
        ToldProblem answer = ran("RETURN 1");
        both.forEach(statement -> running.cancel(statement.id()));
        others.forEach(CompletableFuture::join);
        return answer;
    }

    private List<RunningStatement> awaitRunning(int number) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < end) {
            List<RunningStatement> now = running.list();
            if (now.size() == number) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not running: " + running.list());
    }
}
