// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ServerScenario;
import org.sayso.TestGraph;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ImportGate;
import org.sayso.graph.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ThingsIT extends ServerScenario {
    @Autowired
    private GraphStore store;

    @Autowired
    private ImportGate gate;

    @Test
    void everyAddressThatAThingNamesLeadsToAThing() {
        List<String> start = List.of(
                "/api/entities/bo-lind",
                "/api/relations/" + TestGraph.NORTH_LISTED,
                "/api/claims/c2",
                "/api/documents/doc-2");
        Set<String> links = new TreeSet<>();
        for (String address : start) {
            JsonNode thing = json(get(address));
            assertThat(thing.findValuesAsString("href")).as(address).isNotEmpty();
            links.addAll(thing.findValuesAsString("href"));
            thing.get("links").forEach(link -> links.add(link.asString()));
        }
        assertThat(links)
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void anEntityIsLinkedWithItsRelationsClaimsAndDocumentsBothWays() {
        JsonNode bo = json(get("/api/entities/bo-lind"));
        assertThat(bo.get("type").asString()).isEqualTo("Person");
        JsonNode spoke = bo.get("relations").get(1);
        assertThat(spoke.get("type").asString()).isEqualTo("SPOKE_AT");
        assertThat(spoke.get("stances").toString()).isEqualTo("{\"contested\":1}");
        String href = spoke.get("relations").get("items").get(0).get("href").asString();
        assertThat(href).isEqualTo("/api/relations/" + TestGraph.BO_SPOKE);
        JsonNode relation = json(get(href));
        assertThat(relation.get("from").get("href").asString()).isEqualTo("/api/entities/bo-lind");
        assertThat(relation.get("claims").get("items").findValuesAsString("id")).contains("c2", "c3");
        JsonNode claim = json(get("/api/claims/c2"));
        assertThat(claim.get("links").get("relation").asString()).isEqualTo(href);
        assertThat(claim.get("onBehalfOf").findValuesAsString("id")).containsExactly("river-party");
        assertThat(claim.get("at").toString()).isEqualTo("[{\"paragraph\":3,\"role\":\"main\"}]");
        JsonNode document = json(get(claim.get("document").get("href").asString()));
        assertThat(document.get("publisher").get("id").asString()).isEqualTo("daily-north");
        assertThat(document.get("relations").toString())
                .isEqualTo("{\"CONDEMNED\":1,\"DESIGNATED\":1,\"RAIDED\":1,\"SPOKE_AT\":2}");
        assertThat(json(get("/api/documents?publisher=daily-north"))
                        .get("items")
                        .findValuesAsString("href"))
                .contains("/api/documents/doc-1");
    }

    @Test
    void whoHasTheAnswerIsToldThatItStillHolds() {
        HttpResponse<String> first = get("/api/entities?q=kim");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        HttpResponse<String> again = get("/api/entities?q=kim", "If-None-Match", "\"x\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get("/api/entities?q=bo", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get("/api/entities?q=kim&limit=x", "If-None-Match", tag).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAnswerDuringAnImportHasNoTag() throws InterruptedException {
        String tag = get("/api/claims/c2").headers().firstValue("ETag").orElseThrow();
        gate.beginImport(java.time.Duration.ZERO);
        try {
            HttpResponse<String> during = get("/api/claims/c2", "If-None-Match", tag);
            assertThat(during.statusCode()).isEqualTo(200);
            assertThat(during.headers().firstValue("ETag")).isEmpty();
            assertThat(during.headers().firstValue("Sayso-Importing")).contains("true");
        } finally {
            gate.endImport();
        }
        assertThat(get("/api/claims/c2").headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void headHasTheHeadersOfGetAndNothingElseIsTaken() {
        HttpResponse<String> head = send(request("/api/documents").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get("/api/documents").headers().firstValue("ETag"));
        HttpResponse<String> post = post("/api/documents", "application/json", "{}");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow").orElseThrow())
                .contains("GET")
                .doesNotContain("POST");
        HttpResponse<String> csv = get("/api/documents", "Accept", "text/csv");
        assertThat(csv.statusCode()).isEqualTo(406);
        assertThat(json(csv).get("available").toString()).isEqualTo("[\"application/json\",\"text/html\"]");
    }

    @Test
    void aBrowserGetsAPageWithLinksAndAProgramJson() {
        String browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> page = get("/api/entities/bo-lind", "Accept", browsers);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        var body = Jsoup.parse(page.body());
        assertThat(body.select("h1").text()).isEqualTo("Bo Lind");
        assertThat(body.select("a[href=/api/relations/" + TestGraph.BO_SPOKE + "]"))
                .isNotEmpty();
        assertThat(body.select("script, [style]")).isEmpty();
        HttpResponse<String> plain = get("/api/entities/bo-lind", "Accept", "*/*");
        assertThat(plain.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(plain.headers().firstValue("ETag"))
                .isNotEqualTo(page.headers().firstValue("ETag"));
        assertThat(get("/api/entities/bo-lind", "Accept", "text/html;q=0.5, application/json")
                        .body())
                .isEqualTo(plain.body());
    }

    @Test
    void gzipGivesTheSameBytesUnderAnotherTag() throws IOException, InterruptedException {
        HttpResponse<String> plain = get("/api/entities");
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> coded = client.send(
                    request("/api/entities").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            assertThat(coded.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(coded.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
            assertThat(coded.headers().firstValue("ETag"))
                    .isPresent()
                    .isNotEqualTo(plain.headers().firstValue("ETag"));
            byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(coded.body())).readAllBytes();
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(get("/api/entities?limit=1", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void pagesAreLinkedInTheHeaderAndInTheBody() {
        HttpResponse<String> page = get("/api/entities?type=Person,Place&limit=2&skip=2");
        assertThat(page.headers().firstValue("Link").orElseThrow().split(", "))
                .containsExactly(
                        "</api/entities?type=Person&type=Place&limit=2&skip=2>; rel=\"self\"",
                        "</api/entities?type=Person&type=Place&limit=2>; rel=\"first\"",
                        "</api/entities?type=Person&type=Place&limit=2>; rel=\"prev\"",
                        "</api/entities?type=Person&type=Place&limit=2&skip=4>; rel=\"next\"");
        JsonNode body = json(page);
        assertThat(body.get("total").asInt()).isEqualTo(5);
        assertThat(body.get("items").findValuesAsString("id")).containsExactly("kim-park-a", "kim-park-b");
        JsonNode next = json(get(body.get("links").get("next").asString()));
        assertThat(next.get("items").findValuesAsString("id")).containsExactly("river-camp");
        assertThat(next.get("links").has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2F", "/"})
    void anIdWithASlashIsTakenAsItIsAndEncoded(String slash) {
        store.write(List.of(new Statement(
                "CREATE (:Entity:PersonGroup {id: 'doc-1/some-people', name: 'some people', document: 'doc-1'})")));
        try {
            JsonNode group = json(get("/api/entities/doc-1" + slash + "some-people"));
            assertThat(group.get("links").get("self").asString()).isEqualTo("/api/entities/doc-1/some-people");
            assertThat(group.get("document").get("href").asString()).isEqualTo("/api/documents/doc-1");
            assertThat(json(get("/api/entities/doc-1" + slash + "some-people/relations"))
                            .get("total")
                            .asInt())
                    .isZero();
            assertThat(json(get("/api/entities/doc-1" + slash + "some-people/claims?part=subject"))
                            .get("total")
                            .asInt())
                    .isZero();
        } finally {
            store.write(List.of(new Statement("MATCH (e:Entity {id: 'doc-1/some-people'}) DELETE e")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entities/ada-mos                    | 404 | unknown-id        | ada-moss (Person: Ada Moss)",
                "entities/ada-mos/relations          | 404 | unknown-id        | ada-moss (Person: Ada Moss)",
                "entities/doc-1                      | 404 | unknown-id        | doc-1 (Document: Rivers meet)",
                "documents/doc-3                     | 404 | unknown-id        | doc-2 (Document: doc-2)",
                "documents/doc-3/claims              | 404 | unknown-id        | doc-1 (Document: Rivers meet)",
                "claims/c                            | 404 | unknown-id        | No claim has the id",
                "relations/c1                        | 404 | unknown-id        | c1 (Claim: SPOKE_AT)",
                "relations/%20/claims                | 404 | unknown-id        | 32 digits",
                "documents?publisher=daily-nort      | 400 | unknown-entity    | daily-north",
                "entities/bo-lind?q=x                | 400 | unknown-parameter | takes no parameters",
                "entities?type=Human&limit=0&x=1     | 400 | invalid-parameter | type must be Person or",
                "entities/bo-lind/relations?direction=up | 400 | invalid-parameter | direction must be out or in",
                "entities/bo-lind/relations?type=SANG | 400 | invalid-parameter | CONDEMNED, SPOKE_AT",
                "entities/list-a/relations?type=SANG | 400 | invalid-parameter | this entity has none.",
                "entities/bo-lind/claims?part=all    | 400 | invalid-parameter | part must be subject or",
                "entities/bo-lind/claims/further     | 404 | not-found         | Nothing is at this address"
            })
    void whatIsWrongIsAProblemThatSaysWhatToDo(String address, int status, String code, String words) {
        HttpResponse<String> answer = get("/api/" + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).contains(words);
    }

    @Test
    void anEntityWithManyRelationsIsReadAPageAtATime() {
        store.write(List.of(
                new Statement("CREATE (:Entity:Person {id: 'hub', name: 'Hub'})"),
                new Statement(
                        "UNWIND range(1, 200) AS i CREATE (:Entity:Event {id: 'spoke-' + (1000 + i), name: 'Spoke ' + i})"),
                new Statement("""
                        MATCH (h:Entity {id: 'hub'}), (e:Entity) WHERE e.id STARTS WITH 'spoke-' UNWIND range(100, 199) AS i
                        CREATE (h)-[:SPOKE_AT {id: e.id + '-' + i, stance: 'affirmed', saidBy: ['daily-north'], documents: ['doc-1']}]->(e)""")));
        try {
            JsonNode hub = json(get("/api/entities/hub"));
            JsonNode first = hub.get("relations").get(0).get("relations");
            assertThat(first.get("total").asInt()).isEqualTo(20_000);
            assertThat(first.get("items")).hasSize(50);
            assertThat(first.get("items").get(0).get("id").asString()).isEqualTo("spoke-1001-100");
            JsonNode second = json(get(first.get("links").get("next").asString()));
            assertThat(second.get("items").get(0).get("id").asString()).isEqualTo("spoke-1001-150");
            JsonNode last = json(get("/api/entities/hub/relations?skip=19990"));
            assertThat(last.get("items")).hasSize(10);
            assertThat(last.get("items").get(9).get("id").asString()).isEqualTo("spoke-1200-199");
            assertThat(last.get("items").get(9).get("saidBy").get(0).get("name").asString())
                    .isEqualTo("Daily North");
        } finally {
            store.write(List.of(
                    new Statement("MATCH (e:Entity) WHERE e.id = 'hub' OR e.id STARTS WITH 'spoke-' DETACH DELETE e")));
        }
    }
}
