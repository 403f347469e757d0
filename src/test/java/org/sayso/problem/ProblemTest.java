// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.HttpRequestMethodNotSupportedException;

class ProblemTest {
    @Test
    void listsTheStandardMembersFirst() {
        Problem problem = Problem.of(new CallerException(
                ProblemType.INVALID_CYPHER, "No.", Map.of("line", 3, "column", 7, "neo4jCode", "Neo.X"), null));

        assertThat(problem.document("/api/cypher"))
                .containsExactly(
                        Map.entry("type", "/problems/invalid-cypher"),
                        Map.entry("title", "The Cypher statement is not valid"),
                        Map.entry("status", 400),
                        Map.entry("detail", "No."),
                        Map.entry("instance", "/api/cypher"),
                        Map.entry("code", "invalid-cypher"),
                        Map.entry("column", 7),
                        Map.entry("line", 3),
                        Map.entry("neo4jCode", "Neo.X"));
    }

    @Test
    void detailsCannotReplaceStandardMembers() {
        Problem problem = new Problem(ProblemType.INTERNAL, "d", Map.of("status", 200));
        assertThat(problem.document("/")).containsEntry("status", 500);
    }

    @Test
    void tellsNothingOfAnErrorNobodyForesaw() {
        Problem problem = Problems.of(new IllegalStateException("the secret inside"));

        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL);
        assertThat(problem.detail()).doesNotContain("secret").contains((String)
                problem.details().get("errorId"));
    }

    @Test
    void knowsWhatSpringThrows() {
        Problem problem = Problems.of(new HttpRequestMethodNotSupportedException("PUT", java.util.List.of("GET")));
        assertThat(problem.type()).isEqualTo(ProblemType.METHOD_NOT_ALLOWED);
        assertThat(problem.details()).containsEntry("available", java.util.List.of("GET"));
        assertThat(Problems.ofStatus(431).type()).isEqualTo(ProblemType.BAD_REQUEST);
        assertThat(Problems.ofStatus(502).type()).isEqualTo(ProblemType.INTERNAL);
    }
}
