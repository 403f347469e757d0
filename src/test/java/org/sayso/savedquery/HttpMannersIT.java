// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ServerScenario;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ImportGate;
import org.sayso.graph.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tags, pages, codings and the list of what runs. */
class HttpMannersIT extends ServerScenario {
    private static final String SPEAKERS = "/api/queries/speakers-at-event/results";
    private static final String ALL = "?event=conference-2020&stance=affirmed,contested,denied,varies";
    private static final String WORDS = "/api/queries/vocabulary-counts/results.csv";
    private static final String ENDLESS =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN a";

    @Autowired
    private GraphStore store;

    @Autowired
    private ImportGate gate;

    @ParameterizedTest
    @ValueSource(strings = {".json", ".jsonl", ".csv"})
    void anAnswerThatIsStillTrueIsNotSentAgain(String extension) {
        HttpResponse<String> first = get(SPEAKERS + extension + ALL);
        String tag = tag(first);
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(first.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");

        HttpResponse<String> again = get(SPEAKERS + extension + ALL, "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(get(SPEAKERS + extension + ALL, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whateverChangesTheAnswerChangesItsTag() {
        List<String> tags = new ArrayList<>();
        for (String question : List.of(
                ".json" + ALL,
                ".csv" + ALL,
                ".json" + ALL + "&limit=1",
                ".json" + ALL + "&skip=1",
                ".json" + ALL + "&integers=text",
                ".json" + ALL + "&evidence=true",
                ".json?event=conference-2020")) {
            tags.add(tag(get(SPEAKERS + question)));
        }
        tags.add(tag(get(SPEAKERS + ".json" + ALL, "Accept-Encoding", "gzip")));
        assertThat(tags).doesNotHaveDuplicates();
        assertThat(tag(get(SPEAKERS + ".json?stance=denied,affirmed&event=Rivers")))
                .isEqualTo(tag(get(SPEAKERS + ".json?event=conference-2020&stance=denied,affirmed")));
    }

    @Test
    void aChangedGraphHasOtherTags() {
        String before = tag(get(WORDS));
        store.write(List.of(new Statement("CREATE (:Entity {id: 'passing-by', digest: 'd'})", Map.of())));
        assertThat(get(WORDS, "If-None-Match", before).statusCode()).isEqualTo(200);
        store.write(List.of(new Statement("MATCH (e:Entity {id: 'passing-by'}) DELETE e", Map.of())));
        assertThat(get(WORDS, "If-None-Match", before).statusCode()).isEqualTo(304);
    }

    @Test
    void noTagIsGivenWhileAnImportIsApplied() throws InterruptedException {
        String before = tag(get(WORDS));
        gate.beginImport(java.time.Duration.ZERO);
        try {
            HttpResponse<String> during = get(WORDS, "If-None-Match", before);
            assertThat(during.statusCode()).isEqualTo(200);
            assertThat(during.headers().firstValue("ETag")).isEmpty();
            assertThat(during.headers().firstValue("Sayso-Importing")).contains("true");
            assertThat(json(get("/api/queries/vocabulary-counts/results"))
                            .get("meta")
                            .get("importing")
                            .asBoolean())
                    .isTrue();
        } finally {
            gate.endImport();
        }
        assertThat(get(WORDS, "If-None-Match", before).statusCode()).isEqualTo(304);
    }

    @Test
    void headGivesTheHeadersWithoutTheRows() {
        HttpResponse<String> head = send(request(SPEAKERS + ".csv" + ALL).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(tag(head)).isEqualTo(tag(get(SPEAKERS + ".csv" + ALL)));
        assertThat(head.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=UTF-8");
        assertThat(head.body()).isEmpty();
        assertThat(send(request("/api/queries/nothing/results").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void gzipGivesTheSameBytes() throws IOException, InterruptedException {
        String address = "/api/cypher.csv?statement=UNWIND%20range(1,9999)%20AS%20x%20RETURN%20x";
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<byte[]> coded = client.send(
                    request(address).header("Accept-Encoding", "br, gzip;q=0.5").build(), BodyHandlers.ofByteArray());
            assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
            byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(coded.body())).readAllBytes();
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(get(address).body());
        }
    }

    @Test
    void pagesLeadToEachOtherAndTogetherAreTheWhole() {
        List<JsonNode> rows = new ArrayList<>();
        String address = SPEAKERS + ".json" + ALL + "&limit=1";
        String next = address;
        while (next != null) {
            HttpResponse<String> page = get(next);
            json(page).get("rows").forEach(rows::add);
            String link = page.headers().firstValue("Link").orElse("");
            JsonNode links = json(page).get("meta").path("links");
            next = links.path("next").asString(null);
            assertThat(link.contains("rel=\"next\"")).isEqualTo(next != null);
            assertThat(json(page).get("truncated").asBoolean()).isEqualTo(next != null);
        }
        assertThat(rows)
                .hasSize(3)
                .containsExactlyElementsOf(json(get(SPEAKERS + ALL)).get("rows"));
        assertThat(get(address + "&skip=2").headers().firstValue("Link"))
                .contains("<%1$s>; rel=\"first\", <%1$s&skip=1>; rel=\"prev\"".formatted(understood("&limit=1")));
    }

    /** As links repeat the request for the speakers. */
    private static String understood(String rest) {
        return SPEAKERS + ".json" + ALL.replace(",", "&stance=") + rest;
    }

    @Test
    void requestsOfOneTagGetTheSameBytesHoweverTheyAreSpelt() {
        HttpResponse<String> one = get(SPEAKERS + ".json" + ALL + "&limit=1");
        HttpResponse<String> other = get(
                SPEAKERS
                        + "?limit=%201&evidence=false&skip=&stance=affirmed&stance=contested,denied&stance=varies&event=Rivers");
        assertThat(tag(other)).isEqualTo(tag(one));
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(json(other).at("/meta/links/next").asString()).isEqualTo(understood("&limit=1&skip=1"));
        assertThat(json(get(SPEAKERS + ".json" + ALL + "&limit=1&integers=text&evidence=true"))
                        .at("/meta/links/next")
                        .asString())
                .isEqualTo(understood("&limit=1&skip=1&evidence=true&integers=text"));
    }

    @Test
    void aPageBeyondTheEndIsAnEmptyTable() {
        HttpResponse<String> beyond = get(SPEAKERS + ".csv" + ALL + "&skip=1000&limit=10");
        assertThat(beyond.body())
                .startsWith("speaker,name,")
                .endsWith("relation\r\n")
                .hasLineCount(1);
        assertThat(beyond.headers().firstValue("Sayso-Truncated")).contains("false");
        assertThat(beyond.headers().firstValue("Link").orElse("")).doesNotContain("next");
    }

    @Test
    void allFaultsOfARequestAreToldTogether() {
        JsonNode problem = json(get(SPEAKERS + "?skip=-1&evidence=perhaps&integers=roman&limit=0&foo=1"));
        assertThat(problem.get("errors").findValuesAsString("parameter"))
                .containsExactlyInAnyOrder("event", "skip", "evidence", "integers", "limit", "foo");
        assertThat(problem.get("example").asString()).startsWith(SPEAKERS + "?event=");
    }

    @Test
    void whatRunsIsListedAndCanBeEnded() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> cypher(".csv", ENDLESS));
        JsonNode running = json(get("/api/running"));
        for (int i = 0; i < 500 && running.get("running").isEmpty(); i++) {
            Thread.sleep(20);
            running = json(get("/api/running"));
        }
        JsonNode entry = running.get("running").get(0);
        assertThat(entry.get("text").asString()).isEqualTo(ENDLESS);
        assertThat(entry.get("cancelled").asBoolean()).isFalse();

        String address = "/api/running/" + entry.get("id").asLong();
        assertThat(send(request(address).DELETE()).statusCode()).isEqualTo(204);
        assertThat(json(answer.join()).get("code").asString()).isEqualTo("query-cancelled");
        assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
        assertThat(json(send(request(address).DELETE())).get("code").asString()).isEqualTo("unknown-statement");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
