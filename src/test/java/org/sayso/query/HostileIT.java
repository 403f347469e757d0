// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.jspecify.annotations.Nullable;
import org.sayso.HostileStatement;
import org.sayso.Listener;
import org.sayso.RecordedLookups;
import org.sayso.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strangers' Cypher cannot hurt: what they may send, and what comes of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileIT extends HostileServer {
    private static final List<String> INSIDES =
            List.of("Exception", "org.neo4j", "org.sayso", "\tat ", "GRANT", "privilege", "for user");

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
        if (problem == null) {
            softly.assertThat(HostileStatement.HARMLESS).as("%s", statement).isIn(statement.outcomes());
            softly.assertThat(answer.body().lines().map(HostileIT::head).limit(10))
                    .as("%s", statement)
                    .containsExactlyElementsOf(statement.rows());
            return;
        }
        String outcome = problem.get("code").asString().toUpperCase(Locale.ROOT).replace('-', '_');
        softly.assertThat(outcome).as("%s: %s", statement, head(problem.toString())).isIn(statement.outcomes());
        softly.assertThat(problem.get("status").asInt())
                .isEqualTo(ProblemType.valueOf(outcome).status());
        softly.assertThat(head(problem.get("detail").asString()))
                .as("%s", statement)
                .isNotBlank()
                .hasSizeLessThan(1000)
                .doesNotContain(INSIDES.toArray(String[]::new));
    }

    /** Null for an answer that is whole; after the first byte it is in the last line. */
    private static @Nullable JsonNode problem(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return tree(answer);
        }
        String last = answer.body().substring(answer.body().lastIndexOf('\n', answer.body().length() - 2) + 1);
        return last.startsWith("{\"$error\"") ? JsonMapper.shared().readTree(last).get("$error") : null;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
