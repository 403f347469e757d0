// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.sayso.TestGraph;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Every query file is plain Cypher: it runs through the driver that Spring Boot makes, on a Neo4j that has none of our code. */
class PlainNeo4jConsumer {
    /** What the queries count on besides the graph. */
    private static final List<String> INDEXES = List.of(
            "CREATE FULLTEXT INDEX entity_names FOR (n:Entity) ON EACH [n.name, n.aliases]",
            "CALL db.awaitIndexes(60)");

    /** Gives labels and keys other numbers, and so another order, than the importer's own statements would. */
    private static final String OTHER_ORDER =
            "CREATE (n:Party:Raid:Event:Person:Entity {wording: '', stance: '', name: '', id: ''}) DELETE n";

    private static final Object[] RIVERS = {
        "Conference on Rivers, 2020",
        "River Party",
        "River camp",
        "Ban on the River Party, 2021",
        "Raid on the river camp, 2021"
    };

    private static final Object[] LABELS = {
        "Ban",
        "Camp",
        "Conference",
        "Event",
        "Government",
        "Instrument",
        "Media",
        "Organization",
        "Party",
        "Person",
        "Place",
        "Raid"
    };

    @TempDir
    private static Path folder;

    private static Neo4j neo4j;
    private static ConfigurableApplicationContext boot;
    private static GraphStore embedded;

    @BeforeAll
    static void start() {
        neo4j = Neo4jBuilders.newInProcessBuilder(folder).withDisabledServer().build();
        boot = new SpringApplicationBuilder(Client.class)
                .web(WebApplicationType.NONE)
                .properties("spring.neo4j.uri=" + neo4j.boltURI())
                .run();
        embedded = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(folder.resolve("embedded")));
        embedded.ensureSchema();
        embedded.write(FurtherGraph.statements());
        try (Session session = boot.getBean(Driver.class).session()) {
            session.run(OTHER_ORDER).consume();
            INDEXES.forEach(statement -> session.run(statement).consume());
            FurtherGraph.statements()
                    .forEach(statement -> session.run(statement.cypher(), parameters(statement))
                            .consume());
        }
    }

    @AfterAll
    static void stop() {
        embedded.close();
        boot.close();
        neo4j.close();
    }

    /** No more of Boot than its driver; named to Spring by hand, so that no other context finds it. */
    @ImportAutoConfiguration(Neo4jAutoConfiguration.class)
    static class Client {}

    /** A query, what is asked of it, and what it answers in one of its columns. */
    record Case(String query, List<String> parameters, String column, List<Object> answer) {
        /** @param parameters one or several, with a blank between */
        static Case of(String query, String parameters, String column, Object... answer) {
            return new Case(query, List.of(parameters.split(" ")), column, List.of(answer));
        }
    }

    static List<Case> cases() {
        return List.of(
                Case.of("speakers-at-event", "event=conference-2020", "speaker", "ada-moss", "bo-lind"),
                Case.of("appearances-of-person", "person=bo-lind", "eventName", "Conference on Rivers, 2020"),
                Case.of("designations", "target=river-party", "listName", "List A"),
                Case.of("raids", "act=raid-2021", "ground", List.of("Daily North: a court order")),
                Case.of("condemnations", "by=government-of-south", "content", List.of("Daily North: too harsh")),
                Case.of("contested-claims", "limit=10", "basis", "contested", "contradicts"),
                Case.of("evidence-for-relation", "relation=" + TestGraph.BO_SPOKE, "claim", "c2", "c3"),
                Case.of("find-entity", "text=riv", "name", RIVERS),
                Case.of("vocabulary-counts", "layer=entities", "name", LABELS),
                Case.of("repeat-speakers", "minEvents=2", "events", List.of("congress-2022", "conference-2020")),
                Case.of("co-speakers", "person=river-party", "speaker", "ada-moss"),
                Case.of("bans", "asOf=2021-06-01", "certainty", "certainly"),
                Case.of("acts", "act=ban-2021", "type", "BANNED", "LIFTED_BAN"),
                Case.of("competing-values", "field=ground", "value", "floods", "noise"),
                Case.of(
                        "single-source-relations",
                        "by=document type=SPOKE_AT",
                        "relation",
                        TestGraph.ADA_SPOKE,
                        FurtherGraph.ADA_AT_CONGRESS),
                Case.of("claims-by-speaker", "speaker=bo-lind", "claim", "c7", "d7", "c3"),
                Case.of(
                        "claims-in-document",
                        "document=doc-1 paragraph=5",
                        "claim",
                        "d2",
                        "d3",
                        "d6",
                        "d7",
                        "d5",
                        "d4",
                        "d1"),
                Case.of("coverage-by-publisher", "publisher=daily-north", "claims", 12L),
                Case.of(
                        "perspectives",
                        "subject=conference-2020 first=daily-north second=bo-lind both=true",
                        "second",
                        List.of("Bo Lind, denied")),
                Case.of(
                        "timeline",
                        "since=2021-12-01 until=2022-12-31",
                        "certainty",
                        "possibly",
                        "certainly",
                        "certainly",
                        "certainly"),
                Case.of("requested-not-done", "done=no done=unclear", "claim", "d6", "d7"),
                Case.of("neighbourhood", "entity=congress-2022 depth=2", "step", 1L, 2L, 2L),
                Case.of(
                        "shortest-path",
                        "from=congress-2022 to=government-of-south",
                        "relations",
                        List.of(FurtherGraph.ADA_AT_CONGRESS, FurtherGraph.ADA_LEADS, FurtherGraph.BAN_LIFTED)),
                Case.of(
                        "network",
                        "type=SPOKE_AT type=BANNED",
                        "relation",
                        TestGraph.ADA_SPOKE,
                        FurtherGraph.ADA_AT_CONGRESS,
                        TestGraph.BO_SPOKE,
                        FurtherGraph.RIVERS_BANNED));
    }

    @Test
    void everyQueryFileHasACase() {
        assertThat(cases())
                .extracting(Case::query)
                .containsExactlyInAnyOrderElementsOf(
                        CannedQueries.all().stream().map(SavedQuery::name).toList());
    }

    @Test
    void thereIsNothingOfOursInIt() {
        try (Session session = boot.getBean(Driver.class).session()) {
            for (String kind : List.of("PROCEDURES", "FUNCTIONS")) {
                assertThat(session.run("SHOW " + kind + " YIELD name WHERE name STARTS WITH 'sayso'")
                                .list())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheEmbeddedStoreDoes(Case asked) {
        Statement statement =
                CannedQueries.bound(embedded, asked.query(), asked.parameters().toArray(String[]::new));
        var config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = boot.getBean(Driver.class).session(config)) {
            Result result = session.run(statement.cypher(), parameters(statement));
            var rows = result.list(DriverValues::row);
            assertThat(rows).extracting(asked.column()).isEqualTo(asked.answer());
            assertThat(rows).isEqualTo(RowCollector.all(embedded, statement));
            assertThat(result.consume().queryType()).isEqualTo(QueryType.READ_ONLY);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(Statement statement) {
        return (Map<String, Object>) statement.parameters();
    }
}
