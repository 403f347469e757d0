// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.PackagedServer;

/** What a server says that has no room left: one place for canned queries, one worker, little memory. */
class FullServerIT {
    static final Set<ProblemType> PROVOKED = Set.of(
            ProblemType.TOO_MANY_REQUESTS, ProblemType.QUERIES_BUSY, ProblemType.MEMORY_BUSY, ProblemType.WORKERS_LOST);

    /** Holds some 100 MB, of the 256 MB that all statements have, for as long as its rows are read; they are more than a network keeps. */
    private static final String HOLDING = """
            // Holding
            // @returns table
            // @example
            UNWIND range(1, 1000000) AS x RETURN x ORDER BY -x
            """;

    private static final String LARGE = "UNWIND range(1, 10000000) AS x RETURN x ORDER BY -x";
    private static final String UNSTOPPABLE = "RETURN reduce(s = 0, x IN range(1, 20000000000) | s + x) AS s";

    @TempDir
    private static Path folder;

    @AutoClose
    private static PackagedServer server;

    @BeforeAll
    static void start() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(queries.resolve("holding.cypher"), HOLDING);
        server = new PackagedServer(
                folder,
                "--sayso.queries.directories=" + queries,
                "--sayso.records=" + records,
                "--sayso.query.concurrency=1",
                "--sayso.query.waiting=1",
                "--sayso.query.queue=2s",
                "--sayso.adhoc.memory=220MB",
                "--sayso.adhoc.timeout=2s",
                "--sayso.adhoc.workers=1",
                "--sayso.adhoc.lost-workers=0");
    }

    @Test
    void whoeverFindsNoRoomIsToldWhichAndWhenToComeAgain() throws IOException {
        try (Socket reader = new Socket(server.base().getHost(), server.base().getPort())) {
            String request = "GET /api/queries/holding/results.jsonl HTTP/1.1\r\nHost: localhost:"
                    + server.base().getPort() + "\r\n\r\n";
            reader.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            // Reads no more than that.
            assertThat(reader.getInputStream().read()).isEqualTo('H');
            oneWaitsAndTheOtherMayNot();
            eventually(LARGE, ProblemType.MEMORY_BUSY, ProblemType.QUERY_TIMEOUT);
        }
        cypher(UNSTOPPABLE).check(ProblemType.QUERY_TIMEOUT);
        // It counts as lost five seconds later.
        eventually("RETURN 1", ProblemType.WORKERS_LOST, ProblemType.WORKERS_BUSY);
    }

    private static void oneWaitsAndTheOtherMayNot() {
        List<CompletableFuture<ToldProblem>> both = Stream.of(1, 2)
                .map(i ->
                        CompletableFuture.supplyAsync(() -> ToldProblem.of(server.get("/api/queries/holding/results"))))
                .toList();
        ToldProblem first =
                (ToldProblem) CompletableFuture.anyOf(both.get(0), both.get(1)).join();
        first.check(ProblemType.TOO_MANY_REQUESTS);
        both.stream()
                .map(CompletableFuture::join)
                .filter(answer -> !answer.equals(first))
                .forEach(answer -> answer.check(ProblemType.QUERIES_BUSY));
    }

    /** A slow machine, or one that is not yet stuck, says something else first. */
    private static void eventually(String statement, ProblemType wanted, ProblemType before) {
        long end = System.nanoTime() + 60_000_000_000L;
        ToldProblem answer = cypher(statement);
        while (answer.status() == before.status()
                && answer.document().get("code").asString().equals(before.slug())
                && System.nanoTime() < end) {
            answer = cypher(statement);
        }
        answer.check(wanted);
    }

    private static ToldProblem cypher(String statement) {
        return ToldProblem.of(server.send(HttpRequest.newBuilder(server.base().resolve("/api/cypher"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(statement))));
    }
}
