// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sayso.ServerScenario;
import tools.jackson.databind.JsonNode;

/** What a request with a free statement may hold, each limit at its edge. */
class AdhocLimitsIT extends ServerScenario {
    private static final int BODY = 1 << 20;
    private static final int STATEMENT = 64 << 10;

    @Test
    void aBodyMayBeAsLongAsItsLimit() {
        assertThat(post("/api/cypher.csv", "application/json", body(BODY)).body())
                .isEqualTo("n\r\n" + (BODY - body(0).length()) + "\r\n");
        HttpResponse<String> longer = post("/api/cypher.csv", "application/json", body(BODY + 1));
        assertThat(longer.statusCode()).isEqualTo(413);
        assertThat(json(longer).get("detail").asString()).contains("1048576 bytes (sayso.adhoc.body)");
    }

    @Test
    void aBodyInChunksIsHeldToTheSameLimit() {
        assertThat(chunked(body(BODY)).statusCode()).isEqualTo(200);
        assertThat(json(chunked(body(BODY + 1))).get("code").asString()).isEqualTo("body-too-large");
    }

    private HttpResponse<String> chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request("/api/cypher.csv")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    private static String body(int length) {
        String empty = "{\"statement\":\"RETURN size($a) AS n\",\"parameters\":{\"a\":\"\"}}";
        return empty.replace(":\"\"", ":\"" + "x".repeat(Math.max(0, length - empty.length())) + "\"");
    }

    @Test
    void aStatementMayBeAsLongAsItsLimit() {
        String statement = "RETURN 1 AS x //";
        assertThat(cypher(".csv", statement + "x".repeat(STATEMENT - statement.length()))
                        .body())
                .isEqualTo("x\r\n1\r\n");
        HttpResponse<String> longer = cypher(".csv", statement + "x".repeat(STATEMENT + 1 - statement.length()));
        assertThat(longer.statusCode()).isEqualTo(413);
        assertThat(json(longer).get("detail").asString()).contains("65536 bytes (sayso.adhoc.statement)");
    }

    @Test
    void aBodyThatIsNotWhatItSeemsIsNotRead() {
        HttpResponse<String> gzip = send(request("/api/cypher")
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("RETURN 1")));
        assertThat(gzip.statusCode()).isEqualTo(415);
        assertThat(json(gzip).get("available").toString()).isEqualTo("[\"identity\"]");
        HttpResponse<String> utf16 = post("/api/cypher", "text/plain;charset=UTF-16", "RETURN 1");
        assertThat(utf16.statusCode()).isEqualTo(415);
        assertThat(json(utf16).get("detail").asString()).contains("send UTF-8");
    }

    /** What comes after the length that is told is another request, and none that is understood. */
    @Test
    void aLengthThatIsTooShortCutsTheStatement() {
        assertThat(raw(
                        "POST /api/cypher.csv HTTP/1.1",
                        "Host: localhost:" + port(),
                        "Content-Type: text/plain",
                        "Content-Length: 13",
                        "",
                        "RETURN 1 AS xCREATE (:X)"))
                .contains("\r\n\r\nx\r\n1\r\n")
                .doesNotContain("write-not-allowed", "org.apache");
    }

    @Test
    void allFaultsOfARequestAreToldTogether() {
        JsonNode problem = json(get("/api/cypher?statment=x&evidence=perhaps&integers=7&parameters=%5B%5D"));

        assertThat(problem.get("code").asString()).isEqualTo("invalid-parameter");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("parameter")
                                .asString()
                                .concat(" ")
                                .concat(error.get("code").asString())))
                .containsExactly(
                        "statment unknown-parameter",
                        "parameters invalid-parameter",
                        "evidence invalid-parameter",
                        "integers invalid-parameter");
        JsonNode missing = json(get("/api/cypher?evidence=perhaps"));
        assertThat(missing.get("errors")
                        .valueStream()
                        .map(error -> error.get("code").asString()))
                .containsExactly("missing-parameter", "invalid-parameter");
        JsonNode twice = json(get("/api/cypher?statement=RETURN%201&statement=RETURN%202"));
        assertThat(twice.get("code").asString()).isEqualTo("invalid-parameter");
        assertThat(twice.get("detail").asString()).isEqualTo("statement is given more than once.");
    }
}
