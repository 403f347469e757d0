// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ServerScenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessIT extends ServerScenario {
    @Test
    void refusesAForeignHost() {
        assertThat(raw("GET /api/version HTTP/1.1", "Host: evil.example:" + port()))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json")
                .contains("host-not-allowed");
        assertThat(raw("GET / HTTP/1.1", "Host: localhost:" + port())).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/version",
                "/%61pi/version",
                "//api/version",
                "/problems/../api/version",
                "/;x/api/version",
                "/api;x=1/version"
            })
    void refusesAnotherSiteHoweverThePathIsWritten(String path) {
        assertThat(raw("GET " + path + " HTTP/1.1", "Host: localhost:" + port(), "Sec-Fetch-Site: cross-site"))
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContain("graphVersion");
    }

    @Test
    void aForeignPageMayLinkToAPageButSendNothing() {
        assertThat(get("/", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(200);
        HttpResponse<String> posted = send(request("/api/cypher")
                .header("Origin", "http://evil.example")
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("RETURN 1")));
        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(json(posted).get("code").asString()).isEqualTo("cross-site-request");
    }

    @Test
    void noAnswerLetsAnotherSiteReadIt() {
        HttpResponse<String> answer = send(request("/api/version").header("Origin", "http://127.0.0.1:" + port()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void theTokenOpensWhatIsGuarded() throws IOException {
        String token = Files.readString(graphDirectory().resolve("token")).strip();

        HttpResponse<String> without = post("/api/imports/1", "text/plain", "");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        HttpResponse<String> with = send(request("/api/imports/1")
                .header("Authorization", "Bearer " + token)
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(with.statusCode())
                .as("past the token: one import is looked at, not posted to")
                .isEqualTo(405);
    }

    @Test
    void theServerFileTellsWhereTheServerIs() throws IOException {
        JsonNode file =
                JsonMapper.shared().readTree(Files.readString(graphDirectory().resolve("server.json")));
        assertThat(file.get("url").asString()).isEqualTo("http://127.0.0.1:" + port());
        assertThat(file.get("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
    }
}
