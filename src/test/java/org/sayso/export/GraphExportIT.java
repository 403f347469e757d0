// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.ServerScenario;
import org.sayso.TestGraph;
import tools.jackson.databind.JsonNode;

/** The addresses that answer with graphs. What is in the graphs is tested where they are made. */
class GraphExportIT extends ServerScenario {
    @Test
    void withoutParametersItIsEveryEntityAndEveryRelationThatSomebodyAffirms() {
        HttpResponse<String> answer = get("/api/graph");
        JsonNode graph = json(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline; filename=\"graph.json\"");
        assertThat(graph.get("nodes").size()).isEqualTo(12);
        assertThat(ids(graph, "links", "key"))
                .contains("r:" + TestGraph.ADA_SPOKE, "r:" + TestGraph.NORTH_LISTED)
                .doesNotContain("r:" + TestGraph.KIM_SPOKE);
        assertThat(graph.at("/graph/query").asString()).isEqualTo("/api/graph");
        assertThat(graph.at("/graph/licence").asString()).startsWith("not stated");
        assertThat(graph.at("/graph/leftOut").asString())
                .isEqualTo(Integer.toString(
                        json(get("/api/graph?stance=denied")).get("links").size()));
        assertThat(json(get("/api/graph?stance=denied,affirmed"))
                        .at("/graph/leftOut")
                        .isMissingNode())
                .isTrue();
        assertThat(graph.at("/graph/graphVersion").asString())
                .isEqualTo(answer.headers().firstValue("Sayso-Graph-Version").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/graph.graphml, '', application/graphml+xml, attachment, graph.graphml, <?xml",
        "/api/graph.gexf, '', application/gexf+xml, attachment, graph.gexf, <?xml",
        "/api/graph.cyjs, '', application/json, attachment, graph.cyjs, {",
        "/api/graph.dot, '', text/vnd.graphviz;charset=UTF-8, attachment, graph.dot, digraph",
        "/api/graph.gephi, '', application/zip, attachment, graph.gephi.zip, PK",
        "/api/graph.neo4j, '', application/zip, attachment, graph.neo4j.zip, PK",
        "/api/graph.html, '', text/html;charset=UTF-8, inline, graph.html, <!doctype html>",
        "/api/graph, application/gexf+xml, application/gexf+xml, attachment, graph.gexf, <?xml",
        "/api/graph, text/html, text/html;charset=UTF-8, inline, graph.html, <!doctype html>",
    })
    void eachFormatHasItsTypeAndItsFile(
            String address, String accept, String type, String disposition, String file, String begin) {
        HttpResponse<String> answer = accept.isEmpty() ? get(address) : get(address, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue(disposition + "; filename=\"" + file + "\"");
        assertThat(answer.body()).startsWithIgnoringCase(begin);
    }

    @Test
    void aTagIsMadeOfTheQuestionAndTheFormAndAnswersWithNothingWhenKnown() {
        List<String> tags = Stream.of(
                        "/api/graph.gexf",
                        "/api/graph.gexf?flavour=gexf12",
                        "/api/graph.gexf?relations=SPOKE_AT",
                        "/api/graph.graphml",
                        "/api/queries/network/results.gexf?type=SPOKE_AT")
                .map(address -> get(address).headers().firstValue("ETag").orElseThrow())
                .toList();
        assertThat(tags).doesNotHaveDuplicates();
        HttpResponse<String> again = get("/api/graph.gexf", "If-None-Match", tags.getFirst());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/api/graph.gexf").body())
                .isEqualTo(get("/api/graph.gexf").body());
    }

    @Test
    void zipsAreNotCompressedOnceMore() {
        assertThat(get("/api/graph.gephi", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(get("/api/graph.gexf", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
    }

    @Test
    void aCutIsToldInTheHeaderAndInTheFile() {
        HttpResponse<String> cut = get("/api/graph.d3?limit=1");
        assertThat(cut.headers().firstValue("Sayso-Truncated")).hasValue("true");
        JsonNode graph = json(cut);
        assertThat(graph.get("links").size()).isEqualTo(1);
        assertThat(graph.get("nodes").size()).isEqualTo(2);
        assertThat(graph.at("/graph/cut").asString()).contains("limit");
        assertThat(get("/api/graph.d3?limit=1000").headers().firstValue("Sayso-Truncated"))
                .hasValue("false");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        HttpResponse<String> refused =
                get("/api/graph.gexf?depth=9&since=yesterday&layer=all&around=Kim%20Park&colour=red&flavour=yed");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("parameter").asString()))
                .containsExactlyInAnyOrder("depth", "since", "layer", "around", "colour", "flavour");
        assertThat(json(refused).get("detail").asString()).contains("kim-park-a", "kim-park-b", "gexf13, gexf12");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/graph.xlsx, 406, not-acceptable",
        "/api/graph.d3?flavour=yed, 400, invalid-parameter",
        "/api/graph.gexf?flavour=yed, 400, invalid-parameter",
        "/api/graph.gexf?since=2022-01-01&until=2021-01-01, 400, invalid-parameter",
        "/api/queries/find-entity/results.gexf?text=ada, 406, not-acceptable",
        "/api/cypher.gexf?statement=RETURN%201, 406, not-acceptable",
        "/api/cypher.gexf?statement=MATCH%20(n)%20RETURN%20n&metrics=size, 400, invalid-parameter",
    })
    void whatCannotBeHadIsRefused(String address, int status, String code) {
        HttpResponse<String> refused = get(address);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).get("code").asString()).isEqualTo(code);
    }

    @Test
    void theRowsOfACannedQueryAreAGraph() {
        JsonNode graph = json(get("/api/queries/network/results.d3?type=SPOKE_AT"));
        assertThat(ids(graph, "nodes", "id")).containsExactlyInAnyOrder("ada-moss", "bo-lind", "conference-2020");
        assertThat(ids(graph, "links", "key")).containsExactly("r:" + TestGraph.ADA_SPOKE, "r:" + TestGraph.BO_SPOKE);
        assertThat(graph.at("/graph/query").asString()).isEqualTo("network");
        assertThat(graph.at("/graph/parameters").asString()).startsWith("{\"type\":[\"SPOKE_AT\"]");
        HttpResponse<String> cut = get("/api/queries/network/results.d3?type=SPOKE_AT&limit=1");
        assertThat(json(cut).get("links").size()).isEqualTo(1);
        assertThat(json(cut).at("/graph/cut").asString()).contains("limit");
    }

    @Test
    void htmlOfACannedQueryIsItsTableAndGraphHtmlTheGraph() {
        HttpResponse<String> table = get("/api/queries/network/results.html?type=SPOKE_AT");
        HttpResponse<String> graph = get("/api/queries/network/results.graph.html?type=SPOKE_AT");
        assertThat(table.body()).contains("<table>").doesNotContain("<script");
        assertThat(graph.body()).contains("<script");
        assertThat(graph.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src 'sha256-");
    }

    @Test
    void rowsOfAStatementAreAGraphWhereverTheirNodesStand() {
        JsonNode graph = json(cypher(".d3", """
                MATCH path = (p:Person {id: 'ada-moss'})-[r]->(e)
                MATCH (c:Claim {id: 'c2'})-[s]->()
                RETURN path, {deep: [p]} AS map, collect(s) AS rest, 1 AS number"""));
        assertThat(ids(graph, "nodes", "id"))
                .containsExactlyInAnyOrder(
                        "ada-moss",
                        "conference-2020",
                        "claim:c2",
                        "bo-lind",
                        "daily-north",
                        "document:doc-1",
                        "river-party");
        assertThat(ids(graph, "links", "key"))
                .contains(
                        "r:" + TestGraph.ADA_SPOKE, "SAID_IN:claim:c2>document:doc-1", "SAID_BY:claim:c2>daily-north");
    }

    /** The voice of c4 is a document. */
    @Test
    void aVoiceMayBeADocument() {
        JsonNode graph = json(cypher(".d3", "MATCH (:Claim {id: 'c4'})-[s:SAID_BY]->() RETURN s"));
        assertThat(ids(graph, "nodes", "id")).containsExactlyInAnyOrder("claim:c4", "document:doc-2");
        assertThat(ids(graph, "links", "key")).containsExactly("SAID_BY:claim:c4>document:doc-2");
    }

    @Test
    void noRowsAreAnEmptyGraph() {
        JsonNode graph = json(cypher(".d3", "MATCH (n:Nobody) RETURN n"));
        assertThat(graph.get("nodes").size()).isZero();
        assertThat(graph.get("links").size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void aStatementIsWrittenInEachFormatAndLeavesNoFileBehind(GraphFormat format) throws IOException {
        long before = spools();
        String statement = URLEncoder.encode("MATCH (n:Entity)-[r]->(m:Entity) RETURN n, r, m", StandardCharsets.UTF_8);
        String extension = format == GraphFormat.HTML ? "graph.html" : format.extension();
        HttpResponse<String> answer = get("/api/cypher." + extension + "?statement=" + statement);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(format.contentType());
        assertThat(spools()).isLessThanOrEqualTo(before);
    }

    private static long spools() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sayso-graph-"))
                    .count();
        }
    }

    @Test
    void runningExportsAreListedByTheirName() {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
        get("/api/graph.gexf");
        assertThat(get("/actuator/prometheus").body()).contains("query=\"graph-export\"");
    }

    @Test
    void metricsAreWorkedOutOfWhatIsExported() {
        JsonNode speeches = json(get("/api/graph.d3?relations=SPOKE_AT&metrics=degree,pagerank,betweenness,community"));
        JsonNode conference = speeches.get("nodes")
                .valueStream()
                .filter(node -> node.get("id").asString().equals("conference-2020"))
                .findFirst()
                .orElseThrow();
        assertThat(conference.get("sayso_degree").asLong()).isEqualTo(2);
        assertThat(conference.get("sayso_inDegree").asLong()).isEqualTo(2);
        assertThat(conference.get("pagerank").asDouble()).isBetween(0.5, 0.6);
        assertThat(conference.get("betweenness").asDouble()).isZero();
        assertThat(conference.get("community").asLong()).isEqualTo(1);
        JsonNode rows = json(get("/api/queries/network/results.d3?type=SPOKE_AT&metrics=degree"));
        assertThat(rows.get("nodes")
                        .valueStream()
                        .map(node -> node.get("sayso_degree").asLong()))
                .containsExactlyInAnyOrder(1L, 1L, 2L);
    }

    @Test
    void projectionsHaveNoDirection() {
        JsonNode projection = json(get("/api/graph.d3?layer=projection"));
        assertThat(projection.get("directed").asBoolean()).isFalse();
        assertThat(projection.get("links").size()).isEqualTo(1);
        JsonNode shared = projection.get("links").get(0);
        assertThat(shared.get("source").asString()).isEqualTo("ada-moss");
        assertThat(shared.get("target").asString()).isEqualTo("bo-lind");
        assertThat(shared.get("weight").asLong()).isEqualTo(1);
    }

    private static List<String> ids(JsonNode graph, String list, String name) {
        return graph.get(list)
                .valueStream()
                .map(element -> element.get(name).asString())
                .toList();
    }
}
