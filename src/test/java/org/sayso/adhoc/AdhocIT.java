// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ServerScenario;
import org.sayso.query.RunningStatements;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdhocIT extends ServerScenario {
    private static final String FAILS_LATE = "UNWIND range(1, 200000) AS x RETURN x, 1 / (199999 - x) AS y";

    @Autowired
    private RunningStatements running;

    @Test
    void answersInEachFormat() {
        String statement = "MATCH (e:Person) RETURN e.id AS id, e.aliases AS aliases ORDER BY id LIMIT 2";

        assertThat(cypher(".csv", statement).body())
                .isEqualTo(
                        "id,aliases\r\nada-moss,\"[\"\"A. Moss\"\",\"\"the mayor's \\\"\"A\\\"\"\"\"]\"\r\nbo-lind,[]\r\n");
        assertThat(cypher(".jsonl", statement).body())
                .isEqualTo(
                        "{\"id\":\"ada-moss\",\"aliases\":[\"A. Moss\",\"the mayor's \\\"A\\\"\"]}\n{\"id\":\"bo-lind\",\"aliases\":[]}\n");
        JsonNode json = json(cypher("", statement));
        assertThat(json.get("columns").toString()).isEqualTo("[\"id\",\"aliases\"]");
        assertThat(json.get("rows").get(1).toString()).isEqualTo("{\"id\":\"bo-lind\",\"aliases\":[]}");
        assertThat(json.get("truncated").asBoolean()).isFalse();
        assertThat(json.get("meta").get("query").asString()).isEqualTo(statement);
        assertThat(json.get("meta").get("graphVersion").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void saysWhatItSendsAndThatItIsNotToBeKept() {
        HttpResponse<String> csv = get("/api/cypher?statement=RETURN%201%20AS%20x", "Accept", "text/csv");
        assertThat(csv.body()).isEqualTo("x\r\n1\r\n");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=UTF-8");
        assertThat(csv.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(csv.headers().firstValue("Sayso-Graph-Version").orElseThrow())
                .matches("[0-9a-f]{64}");
        assertThat(get("/api/cypher?statement=RETURN%201").headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void bindsParameters() {
        HttpResponse<String> posted = post(
                "/api/cypher.csv",
                "application/json",
                "{\"statement\":\"RETURN $a + 1 AS x, $b[0].c AS y\",\"parameters\":{\"a\":9007199254740993,\"b\":[{\"c\":\"z\"}]}}");
        assertThat(posted.body()).isEqualTo("x,y\r\n9007199254740994,z\r\n");
        assertThat(get("/api/cypher.csv?statement=RETURN%20$a%20AS%20a&parameters=%7B%22a%22:2%7D")
                        .body())
                .isEqualTo("a\r\n2\r\n");
    }

    @Test
    void ourProceduresAreThereAndTellACallerWhatTheyWant() {
        assertThat(cypher(".csv", "MATCH (:Person {id: 'ada-moss'})-[r:SPOKE_AT]->() RETURN sayso.cite(r)[0] AS line")
                        .body())
                .isEqualTo("line\r\n\"Affirmed by Daily North, in “Rivers meet”, Daily North, 2020-05-02, ¶ 3\"\r\n");
        assertThat(cypher(".csv", "CALL sayso.contradictions() YIELD type RETURN type")
                        .body())
                .isEqualTo("type\r\nSPOKE_AT\r\nRAIDED\r\n");
        HttpResponse<String> refused = cypher("", "MATCH (p:Person {id: 'ada-moss'}) RETURN sayso.cite(p)");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").asString())
                .isEqualTo(
                        "The query failed while it ran: sayso.cite wants a relationship or a claim, not a node :Entity:Person.");
    }

    @Test
    void jsonIsCutExactlyAtItsLimit() {
        JsonNode whole = json(cypher("", "UNWIND range(1, 1000) AS x RETURN x"));
        assertThat(whole.get("rows").size()).isEqualTo(1000);
        assertThat(whole.get("truncated").asBoolean()).isFalse();
        JsonNode cut = json(cypher("", "UNWIND range(1, 1001) AS x RETURN x"));
        assertThat(cut.get("rows").size()).isEqualTo(1000);
        assertThat(cut.get("truncated").asBoolean()).isTrue();
        assertThat(cypher(".jsonl", "UNWIND range(1, 1001) AS x RETURN x")
                        .body()
                        .lines())
                .hasSize(1001);
    }

    @Test
    void graphValuesCarryOurIdsOnly() {
        String row = cypher(
                        ".jsonl",
                        "MATCH p = (:Person {id: 'bo-lind'})-[:SPOKE_AT]->(e) RETURN e, relationships(p)[0] AS r, p")
                .body();
        JsonNode read = JsonMapper.shared().readTree(row);
        assertThat(read.get("e").get("$node").get("id").asString()).isEqualTo("conference-2020");
        assertThat(read.get("e").get("$node").get("labels").toString())
                .isEqualTo("[\"Conference\",\"Entity\",\"Event\"]");
        assertThat(read.get("r").get("$relationship").get("type").asString()).isEqualTo("SPOKE_AT");
        assertThat(read.get("r").get("$relationship").get("from").asString()).isEqualTo("bo-lind");
        assertThat(read.get("r").get("$relationship").get("to").asString()).isEqualTo("conference-2020");
        assertThat(read.get("p").get("$path")).hasSize(3);
        assertThat(row).doesNotContain("elementId").doesNotContain(":0:");
    }

    @Test
    void aShortAnswerTellsInAHeaderThatItIsWholeAndALongOneInItsTrailer() {
        assertThat(raw("GET /api/cypher.csv?statement=RETURN%201%20AS%20x HTTP/1.1", "Host: localhost:" + port()))
                .contains("\r\nSayso-Truncated: false\r\n", "\r\nContent-Length: 6\r\n")
                .endsWith("\r\n\r\nx\r\n1\r\n");
        assertThat(raw(
                        "GET /api/cypher.csv?statement=UNWIND%20range(1,20000)%20AS%20x%20RETURN%20x HTTP/1.1",
                        "Host: localhost:" + port()))
                .contains("Trailer: Sayso-Truncated")
                .endsWith("\r\n0\r\nSayso-Truncated: false\r\n\r\n");
        assertThat(raw("GET /api/cypher.csv?statement=RETURN%201%20AS%20x HTTP/1.0", "Host: localhost:" + port()))
                .endsWith("x\r\n1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".csv", ".tsv", ".html", ".csv?evidence=true"})
    void aFailureAfterTheFirstByteCutsTheConnection(String extension) {
        // JSON is cut at its limit of rows before the failure, so let it fail within one long row.
        String statement = extension.equals(".json")
                ? "UNWIND [1, 0] AS x UNWIND range(1, 900) AS i RETURN 1 / x AS y, reduce(s = '', n IN range(1, 100) | s + 'abcdefghij') AS s"
                : FAILS_LATE;
        assertThatThrownBy(() -> cypher(extension, statement))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("chunked");
    }

    @Test
    void aFailureAfterTheFirstByteEndsJsonLinesWithItsProblem() {
        List<String> lines = cypher(".jsonl", FAILS_LATE).body().lines().toList();
        assertThat(lines).hasSizeGreaterThan(1000);
        assertThat(lines.getFirst()).startsWith("{\"x\":1,");
        JsonNode last = JsonMapper.shared().readTree(lines.getLast());
        assertThat(last.get("$error").get("code").asString()).isEqualTo("query-failed");
        assertThat(last.get("$error").get("instance").asString()).isEqualTo("/api/cypher.jsonl");
    }

    @Test
    void anAnswerThatFailedIsNotTheWhole() {
        String address = "/api/cypher.jsonl?statement=" + URLEncoder.encode(FAILS_LATE, StandardCharsets.UTF_8);
        assertThat(raw("GET " + address + " HTTP/1.1", "Host: localhost:" + port()))
                .contains("{\"$error\":")
                .endsWith("Sayso-Truncated: true\r\n\r\n");
    }

    @Test
    void answersInTimeEvenWhenTheStatementCannotBeStopped() {
        long begun = System.nanoTime();
        HttpResponse<String> answer = cypher("", "RETURN reduce(s = 0, x IN range(1, 400000000) | s + x % 3) AS s");
        double seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(json(answer).get("code").asString()).isEqualTo("query-timeout");
        assertThat(seconds).isBetween(2.9, 5.0);
    }

    @Test
    void aClientThatHangsUpEndsItsStatement() throws IOException, InterruptedException {
        begin().close();
        assertThatNothingRunsWithin(Duration.ofMillis(1500));
    }

    /** Two seconds here; nothing is told how long the engine itself would go on. */
    @Test
    void aClientThatTakesNothingEndsItsStatement() throws IOException, InterruptedException {
        try (Socket socket = begin()) {
            assertThat(socket.isConnected()).isTrue();
            assertThatNothingRunsWithin(Duration.ofSeconds(10));
        }
    }

    /** A client that has taken the first bytes of a very long answer. */
    private Socket begin() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        String request =
                "GET /api/cypher.csv?statement=UNWIND%20range(1,1000000000)%20AS%20hangup%20RETURN%20hangup HTTP/1.1\r\nHost: localhost:"
                        + port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        assertThat(hangUps()).isEqualTo(1);
        return socket;
    }

    private void assertThatNothingRunsWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (hangUps() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(hangUps()).isZero();
    }

    private long hangUps() {
        return running.list().stream()
                .filter(statement -> statement.text().contains("hangup"))
                .count();
    }
}
