// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sayso.ServerScenario;
import org.sayso.graph.EmbeddedGraphStore;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PageIT extends ServerScenario {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Autowired
    private EmbeddedGraphStore store;

    @Test
    void tellsWhatIsInTheGraph() {
        JsonNode version = json(get("/api/version"));
        assertThat(version.propertyNames())
                .containsExactly("version", "graphVersion", "documents", "entities", "claims", "relations", "drift");
        assertThat(version.get("documents").asInt()).isEqualTo(2);
        assertThat(version.get("entities").asInt()).isEqualTo(12);
        assertThat(version.get("claims").asInt()).isEqualTo(7);
        assertThat(version.get("relations").asInt()).isEqualTo(7);
        assertThat(version.get("drift").asBoolean()).isFalse();
        assertThat(version.get("graphVersion").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void showsPeopleAPageThatStaysOnThisServer() {
        String page =
                get("/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8").body();

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("<td>12</td>")
                .contains(store.bolt().uri().toString())
                .contains("bolt-password")
                .doesNotContain("${");
        List<String> links = LINK.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(10)
                .allMatch(link -> URI.create(link).getHost() == null && link.startsWith("/"));
        for (String link : links) {
            // The examples of shipped queries speak of the shipped records, which are not in this graph.
            assertThat(get(link.replace("&amp;", "&")).statusCode()).as(link).isIn(200, link.contains("?") ? 400 : 200);
        }
    }

    @Test
    void tellsNeo4jsToolsWhereBoltIs() {
        JsonNode discovery = json(get("/", "Accept", "application/json"));
        assertThat(discovery.get("bolt_direct").asString())
                .isEqualTo(store.bolt().uri().toString());
        assertThat(discovery.get("neo4j_version").asString()).isEqualTo("2026.08.1");
        assertThat(discovery.get("neo4j_edition").asString()).isEqualTo("community");
    }

    @Test
    void showsHealthAndNoOtherOfTheActuatorsPages() {
        HttpResponse<String> health = get("/actuator/health");
        assertThat(json(health).get("status").asString()).isEqualTo("UP");
        assertThat(json(health)
                        .get("components")
                        .get("workers")
                        .get("details")
                        .get("lost")
                        .asInt())
                .isZero();
        for (String hidden : List.of("env", "beans", "heapdump", "loggers", "configprops")) {
            assertThat(get("/actuator/" + hidden).statusCode()).as(hidden).isEqualTo(404);
        }
    }
}
