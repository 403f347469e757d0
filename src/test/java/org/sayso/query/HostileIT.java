// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sayso.HostileStatement;
import org.sayso.Listener;
import org.sayso.RecordedLookups;
import org.sayso.graph.GraphStore;
import org.sayso.problem.ProblemType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strangers' Cypher cannot hurt: what they may send, and what comes of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class HostileIT extends HostileServer {
    private static final List<String> INSIDES =
            List.of("Exception", "org.neo4j", "org.sayso", "\tat ", "RBAC", "privilege", "for user");

    @Autowired
    private GraphStore store;

    @Autowired
    private StatementWorkers workers;

    @Test
    @Order(1)
    void statementsOfEveryKindDoNoHarm() {
        List<HostileStatement> statements = HostileStatement.all();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(250).doesNotHaveDuplicates();
        assertThat(cypher(".csv", "RETURN 1 AS x").body()).isEqualTo("x\r\n1\r\n");
        Untouched before = Untouched.now(store, DIRECTORY, Path.of(""));
        Set<String> known = RecordedLookups.names();
        SoftAssertions softly = new SoftAssertions();
        try (Listener listener = new Listener()) {
            statements.forEach(statement -> check(statement, listener.port(), softly));
            softly.assertThat(listener.contacts()).as("contacts").isZero();
        }
        Set<String> lookedUp = new HashSet<>(RecordedLookups.names());
        lookedUp.removeAll(known);
        softly.assertThat(lookedUp).as("names looked up").isEmpty();
        Untouched after = Untouched.now(store, DIRECTORY, Path.of(""));
        softly.assertThat(after.graph()).isEqualTo(before.graph());
        softly.assertThat(after.schema()).isEqualTo(before.schema());
        softly.assertThat(after.files()).isEqualTo(before.files());
        softly.assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"", "\"lost\":0");
        softly.assertThat(get("/api/queries/speakers-at-event/results.csv?event=conference-2020")
                        .body())
                .contains("ada-moss");
        softly.assertAll();
    }

    private void check(HostileStatement statement, int port, SoftAssertions softly) {
        HttpResponse<String> answer = cypher(".jsonl", statement.cypher(port));
        JsonNode problem = problem(answer);
        for (int again = 0; again < 3 && isLate(problem, statement); again++) {
            // The machine is busy with other things.
            answer = cypher(".jsonl", statement.cypher(port));
            problem = problem(answer);
        }
        if (problem == null) {
            softly.assertThat(HostileStatement.HARMLESS).as("%s", statement).isIn(statement.outcomes());
            softly.assertThat(answer.body().lines().map(HostileIT::head).limit(10))
                    .as("%s", statement)
                    .containsExactlyElementsOf(statement.rows());
            return;
        }
        String outcome = problem.get("code").asString().toUpperCase(Locale.ROOT).replace('-', '_');
        softly.assertThat(outcome)
                .as("%s: %s", statement, head(problem.toString()))
                .isIn(statement.outcomes());
        softly.assertThat(problem.get("status").asInt())
                .isEqualTo(ProblemType.valueOf(outcome).status());
        softly.assertThat(head(problem.get("detail").asString()))
                .as("%s", statement)
                .isNotBlank()
                .hasSizeLessThan(1000)
                .doesNotContain(INSIDES.toArray(String[]::new));
    }

    @Test
    @Order(2)
    void parametersDoNoHarm() {
        assertThat(code(parameter("[".repeat(62) + "]".repeat(62)))).startsWith("{\"a\":[[[");
        assertThat(code(parameter("[".repeat(63) + "]".repeat(63)))).isEqualTo("invalid-body");
        assertThat(json(parameter("{\"b\":[99999999999999999999]}"))
                        .get("detail")
                        .asString())
                .contains("99999999999999999999", "out of range");
        assertThat(code(parameter("NaN"))).isEqualTo("invalid-body");
        assertThat(code(parameter("1e999"))).isEqualTo("{\"a\":\"Infinity\"}\n");
        assertThat(code(parameter("\"\\ud800\""))).isEqualTo("{\"a\":\"?\"}\n");
        assertThat(code(parameter("\"') CREATE (:X\""))).isEqualTo("{\"a\":\"') CREATE (:X\"}\n");
        assertThat(code(statement("{\"statement\":\"RETURN 1\",\"parameters\":[1]}")))
                .isEqualTo("invalid-body");
        assertThat(code(statement("{\"statement\":{},\"parameters\":{}}"))).isEqualTo("invalid-body");
        assertThat(code(statement("{\"statement\":\"UNWIND $rows AS r RETURN r\",\"parameters\":{\"rows\":{}}}")))
                .isEqualTo("{\"r\":{}}\n");
        assertThat(code(statement("{\"statement\":\"MATCH (n:$($l)) RETURN n\",\"parameters\":{\"l\":7}}")))
                .isEqualTo("query-failed");
    }

    private HttpResponse<String> parameter(String value) {
        return statement("{\"statement\":\"RETURN $a AS a\",\"parameters\":{\"a\":" + value + "}}");
    }

    @Test
    @Order(3)
    void explainTellsThePlanAndRunsNothing() {
        String statement = "EXPLAIN UNWIND range(1, 1000000000) AS x MATCH (p:Person {id: $id}) RETURN p.name AS name";
        JsonNode answer = json(cypher(".json", statement));
        JsonNode root = answer.get("plan");
        assertThat(root.get("operator").asString()).isEqualTo("ProduceResults");
        assertThat(root.get("details").asString()).isEqualTo("name");
        assertThat(root.get("identifiers").toString()).contains("\"name\"", "\"p\"");
        assertThat(root.get("estimatedRows").asDouble()).isGreaterThan(0);
        assertThat(root.get("children")).hasSize(1);
        assertThat(answer.get("meta").get("query").asString()).isEqualTo(statement);
        assertThat(answer.get("meta").get("graphVersion").asString()).hasSize(64);
        assertThat(answer.has("rows")).isFalse();

        List<String> rows = cypher(".csv", statement).body().lines().toList();
        assertThat(rows.getFirst()).isEqualTo("step,parent,depth,operator,details,identifiers,estimatedRows");
        assertThat(rows.get(1)).startsWith("1,,0,ProduceResults,name,");
        assertThat(rows.get(2)).startsWith("2,1,1,");
        assertThat(cypher(".html", statement).body()).contains("ProduceResults", rows.size() - 1 + " rows.");
        assertThat(json(cypher(".json?evidence=true", statement)).get("plan")).isEqualTo(root);
        assertThat(json(cypher("", "PROFILE RETURN 1")).get("detail").asString())
                .contains("EXPLAIN");
    }

    @Test
    @Order(4)
    void statementsAndValuesStayOutOfLogs(CapturedOutput output) throws IOException {
        String word = "sesame77";
        List<String> bodies = List.of(
                "{\"statement\":\"RETURN '%s' AS x\"}",
                "{\"statement\":\"RETURN $a AS x\",\"parameters\":{\"a\":\"%s\"}}",
                "{\"statement\":\"RETRUN %s\"}",
                "{\"statement\":\"CREATE (:%s)\"}",
                "{\"statement\":\"RETURN date($a + toString(rand())) AS x\",\"parameters\":{\"a\":\"%s\"}}",
                "{\"statement\":\"UNWIND range(1, 9999999) AS x RETURN x, date(CASE x WHEN 99999 THEN '%s' ELSE '2020' END) AS d\"}",
                "{\"statement\":\"LOAD CSV FROM 'http://%s.invalid/' AS l RETURN l\"}",
                "{\"statement\":\"UNWIND range(1, 1000000000) AS x WITH x WHERE x = '%s' RETURN x\"}",
                "{\"statement\":\"RETURN " + "{a: ".repeat(3000) + "'%s'" + "}".repeat(3000) + "\"}");
        bodies.forEach(body -> statement(body.replace("%s", word)));
        get("/api/cypher?statement=" + word);
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().contains("log"))
                            .map(HostileIT::text))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains(word));
        }
        assertThat(output.getAll()).doesNotContain(word);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two of them hold the only worker and the one that may take its place. */
    @Test
    @Order(5)
    void whatCannotBeStoppedIsAnsweredInTimeAndCostsNoOneElseTheirAnswer() throws InterruptedException {
        assertAnsweredInTime("RETURN reduce(s = 0, x IN range(1, 500000000) | s + x % 3) AS s");
        putOn(StatementWorkers.LOST_AFTER.plusSeconds(1));
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"", "\"lost\":1");
        assertThat(cypher(".csv", "RETURN 1 AS x").body()).isEqualTo("x\r\n1\r\n");
        assertAnsweredInTime("RETURN reduce(s = 'a', i IN range(1, 14) | s + s) =~ '(.*)*b' AS x");
        putOn(StatementWorkers.LOST_AFTER.plusSeconds(1));

        HttpResponse<String> refused = cypher("", "RETURN 1");
        assertThat(code(refused)).isEqualTo("workers-lost");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"", "\"lost\":2");
        assertThat(get("/api/queries/speakers-at-event/results.csv?event=conference-2020")
                        .body())
                .contains("ada-moss");
        awaitAllBack();
        assertThat(cypher(".csv", "RETURN 1 AS x").body()).isEqualTo("x\r\n1\r\n");
    }

    private void assertAnsweredInTime(String statement) {
        long begun = System.nanoTime();
        assertThat(code(cypher("", statement))).isEqualTo("query-timeout");
        assertThat((System.nanoTime() - begun) / 1e9).isBetween(0.95, 3.5);
    }

    private void awaitAllBack() throws InterruptedException {
        long end = System.nanoTime() + 240_000_000_000L;
        while (System.nanoTime() < end && workers.busy() + workers.lost() > 0) {
            Thread.sleep(50);
        }
        assertThat(workers.busy() + workers.lost()).isZero();
    }

    private static boolean isLate(@Nullable JsonNode problem, HostileStatement statement) {
        return problem != null
                && problem.get("code").asString().equals("query-timeout")
                && !statement.outcomes().contains("QUERY_TIMEOUT");
    }

    /** Null for an answer that is whole; after the first byte it is in the last line. */
    private static @Nullable JsonNode problem(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return json(answer);
        }
        String last = answer.body()
                .substring(answer.body().lastIndexOf('\n', answer.body().length() - 2) + 1);
        return last.startsWith("{\"$error\"")
                ? JsonMapper.shared().readTree(last).get("$error")
                : null;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
