// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.ServerScenario;
import org.sayso.query.RunningStatement;
import org.sayso.query.RunningStatements;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ProblemIT extends ServerScenario {
    private static final String LONG = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x";

    /** What no request can bring about: faults of the start, of the machine, and of statements that run for very long. */
    private static final Set<ProblemType> NOT_BY_REQUEST = EnumSet.of(
            ProblemType.MEMORY_BUSY, // see GraphErrorsTest
            ProblemType.STORE_UNAVAILABLE,
            ProblemType.STORE_IN_USE,
            ProblemType.PORT_IN_USE,
            ProblemType.INVALID_CONFIGURATION,
            ProblemType.HOST_NOT_ALLOWED, // see AccessIT: this client cannot send another host
            ProblemType.BAD_REQUEST, // see below: this client sends no such request
            ProblemType.WORKERS_LOST); // see StatementWorkersTest

    @Autowired
    private RunningStatements running;

    @TestFactory
    List<DynamicTest> everyProblemHasItsDocument() {
        Map<ProblemType, Supplier<HttpResponse<String>>> requests = requests();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(NOT_BY_REQUEST))).isEqualTo(requests.keySet());
        List<DynamicTest> tests = new ArrayList<>();
        requests.forEach((type, request) ->
                tests.add(DynamicTest.dynamicTest(type.slug(), () -> check(type, request.get()))));
        return tests;
    }

    private static void check(ProblemType type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(type.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode body = json(answer);
        assertThat(body.get("type").asString()).isEqualTo("/problems/" + type.slug());
        assertThat(body.get("code").asString()).isEqualTo(type.slug());
        assertThat(body.get("title").asString()).isEqualTo(type.title());
        assertThat(body.get("status").asInt()).isEqualTo(type.status());
        assertThat(body.get("detail").asString()).isNotBlank();
        assertThat(body.get("instance").asString()).startsWith("/");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.sayso")
                .doesNotContain("secret");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(type.status() == 503);
    }

    private Map<ProblemType, Supplier<HttpResponse<String>>> requests() {
        Map<ProblemType, Supplier<HttpResponse<String>>> requests = new EnumMap<>(ProblemType.class);
        requests.put(ProblemType.INVALID_CYPHER, () -> cypher("", "RETRUN 1"));
        requests.put(ProblemType.MISSING_PARAMETER, () -> get("/api/queries/speakers-at-event/results"));
        requests.put(ProblemType.INVALID_PARAMETER, () -> get("/test/number?number=x"));
        requests.put(ProblemType.UNKNOWN_PARAMETER, () -> get("/api/cypher?statment=RETURN%201"));
        requests.put(
                ProblemType.AMBIGUOUS_NAME, () -> get("/api/queries/appearances-of-person/results?person=Kim%20Park"));
        requests.put(ProblemType.UNKNOWN_ENTITY, () -> get("/api/queries/speakers-at-event/results?event=nothing"));
        requests.put(ProblemType.INVALID_BODY, () -> post("/api/cypher", "application/json", "{"));
        requests.put(ProblemType.TOKEN_REQUIRED, () -> post("/api/imports", "text/plain", ""));
        requests.put(ProblemType.WRITE_NOT_ALLOWED, () -> cypher(".csv", "CREATE (n) RETURN n"));
        requests.put(
                ProblemType.STATEMENT_NOT_ALLOWED, () -> cypher("", "LOAD CSV FROM 'file:///x' AS row RETURN row"));
        requests.put(ProblemType.CROSS_SITE_REQUEST, () -> get("/api/version", "Sec-Fetch-Site", "cross-site"));
        requests.put(ProblemType.NOT_FOUND, () -> get("/nothing/here", "Accept", "text/html"));
        requests.put(ProblemType.UNKNOWN_QUERY, () -> get("/api/queries/speakers/results.csv"));
        requests.put(ProblemType.UNKNOWN_ID, () -> get("/api/claims/nothing"));
        requests.put(
                ProblemType.METHOD_NOT_ALLOWED,
                () -> send(request("/api/version").DELETE()));
        requests.put(ProblemType.NOT_ACCEPTABLE, () -> get("/api/queries/raids/results.xlsx"));
        requests.put(ProblemType.BODY_TOO_LARGE, () -> cypher("", "RETURN 1 //" + "x".repeat(1 << 20)));
        requests.put(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> post("/api/cypher", "application/xml", "<x/>"));
        requests.put(
                ProblemType.QUERY_TOO_LARGE, () -> cypher("", "UNWIND range(1, 100000000) AS x RETURN collect(x)"));
        requests.put(ProblemType.QUERY_FAILED, () -> cypher(".jsonl", "RETURN 1 / 0"));
        requests.put(ProblemType.QUERY_TIMEOUT, () -> cypher("", LONG));
        requests.put(ProblemType.QUERY_CANCELLED, this::cancelled);
        requests.put(ProblemType.WORKERS_BUSY, this::busy);
        requests.put(ProblemType.INTERNAL, () -> get("/test/fault"));
        return requests;
    }

    private HttpResponse<String> cancelled() {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> cypher("", LONG));
        awaitRunning(1).forEach(statement -> running.cancel(statement.id()));
        return answer.join();
    }

    private HttpResponse<String> busy() {
        List<CompletableFuture<HttpResponse<String>>> others = List.of(
                CompletableFuture.supplyAsync(() -> cypher("", LONG)),
                CompletableFuture.supplyAsync(() -> cypher("", LONG)));
        List<RunningStatement> both = awaitRunning(2);
        HttpResponse<String> answer = cypher("", "RETURN 1");
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

    @Test
    void aRequestAgainstTheRulesOfHttpIsToldSo() {
        assertThat(raw("GET /api/cypher?statement=%zz HTTP/1.1", "Host: localhost:" + port()))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("/problems/bad-request");
        assertThat(raw("GET /a\"b HTTP/1.1", "Host: localhost:" + port()))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("org.apache");
    }

    @Test
    void tellsTheIdUnderWhichTheLogHasTheParticulars() {
        JsonNode body = json(get("/test/fault"));
        assertThat(body.get("errorId").asString()).hasSize(36);
        assertThat(body.get("detail").asString()).contains(body.get("errorId").asString());
    }

    @Test
    void tellsWhereCypherIsWrong() {
        JsonNode body = json(cypher("", "MATCH (n)\nRETRUN n"));
        assertThat(body.get("line").asInt()).isEqualTo(2);
        assertThat(body.get("column").asInt()).isEqualTo(1);
        assertThat(body.get("neo4jCode").asString()).isEqualTo("Neo.ClientError.Statement.SyntaxError");
    }

    @ParameterizedTest
    @EnumSource
    void eachHasAPageAndADocument(ProblemType type) {
        HttpResponse<String> page = get(type.uri(), "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>" + type.title().replace("'", "&#39;") + "</h1>")
                .contains(type.slug());
        JsonNode document = json(get(type.uri(), "Accept", "application/json"));
        assertThat(document.get("explanation").asString()).isEqualTo(type.explanation());
    }

    @Test
    void listsThemAll() {
        assertThat(json(get("/problems", "Accept", "application/json")).size()).isEqualTo(ProblemType.values().length);
        assertThat(get("/problems", "Accept", "text/html").body()).contains("href=\"/problems/query-timeout\"");
        assertThat(get("/problems/none").statusCode()).isEqualTo(404);
    }

    @Test
    void namesTheLimitOfAStatementThatIsTooLong() {
        HttpResponse<String> answer =
                post("/api/cypher", "application/json", "{\"statement\":\"" + "x".repeat(100_000) + "\"}");
        assertThat(json(answer).get("detail").asString()).contains("sayso.adhoc.statement");
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeReadingItAll() {
        // The rest of what is promised never comes.
        assertThat(raw(
                        "POST /api/cypher HTTP/1.1",
                        "Host: localhost:" + port(),
                        "Content-Type: text/plain",
                        "Content-Length: 1000000000",
                        "Connection: close",
                        "",
                        "x".repeat((1 << 20) + 1)))
                .startsWith("HTTP/1.1 413")
                .contains("sayso.adhoc.body");
    }
}
