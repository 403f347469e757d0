// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.sayso.PackagedServer;
import org.sayso.SaysoProcess;
import tools.jackson.databind.JsonNode;

/** A server on whose graph others may scribble, from the first change to the import that undoes them all: what docs/scratch.md promises. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScratchModeIT {
    private static final String SPEAKERS =
            "/api/queries/speakers-at-event/results.%s?event=paris-conference-2023&limit=1";

    @TempDir
    private static Path folder;

    @AutoClose
    private static PackagedServer server;

    @AutoClose
    private static Driver driver;

    private static JsonNode imported;

    @BeforeAll
    static void start() {
        server = new PackagedServer(folder, "--sayso.graph.bolt.writable=true");
        driver = GraphDatabase.driver(server.bolt(), AuthTokens.basic("neo4j", server.boltPassword()));
        imported = server.json("/api/version");
    }

    private static void overBolt(String... statements) {
        for (String statement : statements) {
            driver.executableQuery(statement).execute();
        }
    }

    @Test
    @Order(1)
    void readingAndRefusedWritesAreNoDrift() {
        overBolt("MATCH (n) RETURN count(n)", "MATCH (n:Note) SET n.text = 'of nothing'");
        assertThat(server.cypher("CREATE (:Note)").body()).contains("write-not-allowed");
        assertThat(imported.path("drift").asBoolean(true)).isFalse();
        assertThat(server.json("/api/version")).isEqualTo(imported);
        assertThat(server.get(SPEAKERS.formatted("json")).headers().firstValue("ETag"))
                .isPresent();
    }

    @Test
    @Order(2)
    void whatIsWrittenShowsAtOnceEverywhere() {
        overBolt(
                "CREATE (:Note {text: 'look again'})",
                "MATCH (e:Entity {id: 'liz-truss'}) SET e.name = 'Elizabeth Truss', e.geonames = '2988507'",
                "MATCH (:Entity {id: 'mike-pence'})-[r:SPOKE_AT]->(:Entity {id: 'paris-conference-2023'}) SET r.mood = 'good', r.says = 'spoke'",
                "MATCH (:Entity {id: 'james-jones'})-[r:SPOKE_AT]->(:Entity {id: 'paris-conference-2023'}) DELETE r",
                "MATCH (a:Entity {id: 'james-jones'}), (b:Entity {id: 'mike-pence'}) CREATE (a)-[:KNOWS]->(b)",
                "MATCH (n:Note), (e:Entity {id: 'mike-pence'}) CREATE (n)-[:ABOUT]->(e)");

        JsonNode version = server.json("/api/version");
        assertThat(version.path("drift").asBoolean()).isTrue();
        assertThat(version.path("graphVersion")).isEqualTo(imported.path("graphVersion"));
        JsonNode health = server.json("/actuator/health");
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/graph/details/drift").asBoolean()).isTrue();
        assertThat(server.get("/actuator/prometheus").body()).containsPattern("(?m)^sayso_graph_drift(\\{\\})? 1\\.0$");
        assertThat(server.send(HttpRequest.newBuilder(server.base()).header("Accept", "text/html"))
                        .body())
                .contains("Somebody else than the importer has changed this graph");
    }

    @Test
    @Order(3)
    void answersShowWhatWasWrittenAndSayThatItIsOfNoRecord() {
        var table = server.get(SPEAKERS.formatted("json"));
        assertThat(table.headers().firstValue("Sayso-Drift")).contains("true");
        assertThat(table.headers().firstValue("ETag")).isEmpty();
        assertThat(table.body()).contains("\"name\":\"Elizabeth Truss\"").contains("\"drift\":true");
        assertThat(server.get(SPEAKERS.formatted("html")).body())
                .contains("Elizabeth Truss")
                .contains("the rows may differ from the records");
        assertThat(server.get("/api/graph?around=liz-truss").body())
                .contains("\"label\":\"Elizabeth Truss\"")
                .contains("\"geonames\":\"2988507\"");
        var thing = server.get("/api/entities/liz-truss");
        assertThat(thing.headers().firstValue("Sayso-Drift")).contains("true");
        assertThat(thing.headers().firstValue("ETag")).isEmpty();
        assertThat(thing.body()).contains("Elizabeth Truss");
    }

    @Test
    @Order(4)
    void freeStatementsOverHttpMayStillOnlyRead() {
        assertThat(server.cypher("CREATE (:Note)").body()).contains("write-not-allowed");
        assertThat(server.cypher("MATCH (n:Note) RETURN count(n) AS notes").body())
                .isEqualTo("notes\r\n1\r\n");
    }

    @Test
    @Order(5)
    void verifyNamesEachDifference() {
        SaysoProcess.Ended verify = server.beside("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.lines())
                .containsExactly(
                        "Entity liz-truss: not as imported",
                        "1 nodes with the labels [Note] that no record accounts for",
                        "1 relationships of the type ABOUT that no record accounts for",
                        "Relation SPOKE_AT 45cc02d922e48fe66ca5df00e402a755 (james-jones -> paris-conference-2023): is missing",
                        "Relation SPOKE_AT dbffec8ccb6ebef56ec1b32e0d93eaa0 (mike-pence -> paris-conference-2023): differs from its claims in mood, says",
                        "Relation KNOWS (james-jones -> mike-pence): is there without a claim",
                        "Graph version " + imported.path("graphVersion").asString()
                                + ": 6 differences (`sayso import` makes the graph anew)");
    }

    @Test
    @Order(6)
    void anImportPutsEverythingRightAgain() {
        SaysoProcess.Ended done = server.beside("import");
        assertThat(done.code()).isZero();
        assertThat(done.lines())
                .anyMatch(line ->
                        line.startsWith("The graph was made anew: the graph was changed by somebody other than"));
        assertThat(server.json("/api/version")).isEqualTo(imported);
        assertThat(server.cypher("OPTIONAL MATCH (n:Note) RETURN count(n) AS notes")
                        .body())
                .isEqualTo("notes\r\n0\r\n");
        assertThat(server.cypher("MATCH (e:Entity {id: 'liz-truss'}) RETURN e.name AS name")
                        .body())
                .isEqualTo("name\r\nLiz Truss\r\n");
        assertThat(server.get(SPEAKERS.formatted("json")).headers().firstValue("ETag"))
                .isPresent();
        assertThat(server.beside("verify"))
                .isEqualTo(new SaysoProcess.Ended(
                        0,
                        List.of("Graph version " + imported.path("graphVersion").asString() + ": as imported")));
    }
}
