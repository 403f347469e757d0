// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.ServerScenario;
import tools.jackson.databind.JsonNode;

class ProblemIT extends ServerScenario {
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

    @Test
    void namesHowManyParametersAreTaken() {
        JsonNode problem = json(get("/api/entities?" + "a=1&".repeat(1001)));
        assertThat(problem.get("code").asString()).isEqualTo("bad-request");
        assertThat(problem.get("detail").asString()).endsWith("and give at most 1000.");
    }
}
