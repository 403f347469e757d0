// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.problem.Problem;
import org.sayso.problem.ProblemType;

class AccessRulesTest {
    private final AccessRules rules = new AccessRules("127.0.0.5");

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "127.0.0.5:8080"})
    void takesItsOwnHosts(String host) {
        assertThat(refusal("GET", "/api/version", host, null, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost:80",
                "localhost",
                "127.0.0.1.evil.example:8080",
                "localhost.:8080",
                "127.0.0.2:8080",
                "[::1]",
                "",
                ":8080"
            })
    void refusesOtherHostsAndPorts(String host) {
        assertThat(refusal("GET", "/", host, null, null)).isEqualTo(ProblemType.HOST_NOT_ALLOWED);
    }

    @Test
    void refusesARequestWithoutHost() {
        assertThat(refusal("GET", "/", null, null, null)).isEqualTo(ProblemType.HOST_NOT_ALLOWED);
    }

    @Test
    void takesAHostWithoutPortOnPort80() {
        Problem refusal = rules.refusal(new AccessRules.Request("GET", "/", 80, "localhost", null, null));
        assertThat(refusal).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://localhost:8080",
                "http://localhost:3000",
                "http://localhost"
            })
    void refusesForeignOrigins(String origin) {
        assertThat(refusal("POST", "/api/cypher", "localhost:8080", origin, null))
                .isEqualTo(ProblemType.CROSS_SITE_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void takesItsOwnOrigins(String origin) {
        assertThat(refusal("POST", "/api/cypher", "localhost:8080", origin, "same-origin"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, true",
        "HEAD, /problems/internal, true",
        "GET, /problems, true",
        "GET, /api/docs, true",
        "GET, /api/docs/start.js, true",
        "POST, /api/docs, false",
        "GET, /api/openapi.json, false",
        "GET, /browser/index.html, true",
        "GET, /browserx, false",
        "POST, /, false",
        "GET, /api/version, false",
        "GET, /api/queries/x/results.csv, false",
        "GET, /db/neo4j/query/v2, false",
        "GET, /actuator/health, false"
    })
    void linksFromElsewhereLeadToPagesOnly(String method, String path, boolean welcome) {
        assertThat(refusal(method, path, "localhost:8080", null, "cross-site") == null)
                .isEqualTo(welcome);
    }

    @Test
    void anotherPortOfThisMachineIsAnotherSite() {
        assertThat(refusal("GET", "/api/version", "localhost:8080", null, "same-site"))
                .isEqualTo(ProblemType.CROSS_SITE_REQUEST);
        assertThat(refusal("GET", "/api/version", "localhost:8080", null, "same-origin"))
                .isNull();
        assertThat(refusal("GET", "/api/version", "localhost:8080", null, "none"))
                .isNull();
    }

    private @Nullable ProblemType refusal(
            String method, String path, @Nullable String host, @Nullable String origin, @Nullable String site) {
        Problem refusal = rules.refusal(new AccessRules.Request(method, path, 8080, host, origin, site));
        return refusal == null ? null : refusal.type();
    }
}
