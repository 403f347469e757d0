// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ClientException;
import org.sayso.TestGraph;

/** The plugin jar on a Neo4j that has nothing else of Sayso, asked over Bolt by a session that may only read. */
class PluginConsumer {
    private static PluginServer neo4j;

    /** The timeline leaves out what has no date at all. */
    private static final String OUR_CERTAINTIES = """
            MATCH ()-[r:BANNED|DESIGNATED|LEADS|RAIDED]->()
            WHERE sayso.possibly(r, $day) AND (r.when IS NOT NULL OR r.attested IS NOT NULL OR type(r) IN ['BANNED', 'DESIGNATED'])
            RETURN r.id AS relation, CASE WHEN sayso.certainly(r, date($day)) THEN 'certainly' ELSE 'possibly' END AS certainty""";

    @BeforeAll
    static void start() {
        neo4j = new PluginServer();
    }

    @AfterAll
    static void stop() {
        neo4j.close();
    }

    /** Neo4j finds a plugin's classes where its own are as well, so a test cannot see by running it what the jar lacks. */
    @Test
    void theJarHoldsAllThatItNeedsBesideNeo4j() throws IOException {
        try (JarFile jar = new JarFile(PluginServer.JAR.toFile())) {
            var inside = new ClassFileImporter().importJar(jar);
            assertThat(inside).extracting(JavaClass::getName).contains(Cite.class.getName());
            var names = inside.stream().map(JavaClass::getName).collect(Collectors.toSet());
            assertThat(inside.stream()
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .map(JavaClass::getName)
                            .filter(name -> name.contains(".") && !name.startsWith("java."))
                            .filter(name ->
                                    !name.startsWith("org.neo4j.procedure.") && !name.startsWith("org.neo4j.graphdb."))
                            // Its annotations are not needed to run.
                            .filter(name -> !name.startsWith("org.jspecify.")))
                    .isSubsetOf(names);
            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isNull();
        }
    }

    @Test
    void helpTellsWhatThereIs() {
        assertThat(neo4j.rows(
                        "CALL sayso.help() YIELD name, signature, description WHERE signature STARTS WITH name AND description <> ''"
                                + " RETURN name"))
                .extracting(row -> row.get("name"))
                .containsExactly(
                        "sayso.certainly",
                        "sayso.cite",
                        "sayso.contradictions",
                        "sayso.evidence",
                        "sayso.help",
                        "sayso.perspective",
                        "sayso.possibly");
    }

    @Test
    void citesEveryClaimOfARelationInOrder() {
        assertThat(neo4j.value("MATCH ()-[r {id: $id}]->() RETURN sayso.cite(r)", Map.of("id", TestGraph.BO_SPOKE)))
                .isEqualTo(List.of(
                        "Affirmed by Daily North, in “Rivers meet”, Daily North, 2020-05-02, ¶ 3",
                        "Denied by Bo Lind, in doc-2, 2021-03, ¶ 3"));
        assertThat(neo4j.value("MATCH (c:Claim {id: 'c4'}) RETURN sayso.cite(c)", Map.of()))
                .isEqualTo(List.of("Denied by the document itself, in doc-2, 2021-03, ¶ 3"));
    }

    @Test
    void givesEvidenceAClaimARow() {
        var rows = neo4j.rows(
                "MATCH ()-[r {id: '%s'}]->() CALL sayso.evidence(r) YIELD claim, stance, saidBy, document, publisher, paragraphs, starts"
                                .formatted(TestGraph.BO_SPOKE)
                        + " RETURN claim, stance, saidBy[0].id AS voice, document, publisher, paragraphs, starts");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().values().stream().toList())
                .hasToString("[c2, affirms, daily-north, doc-1, Daily North, [3], [-1]]");
        assertThat(rows.getLast().values().stream().toList())
                .hasToString("[c3, denies, bo-lind, doc-2, null, [3], [-1]]");
    }

    @Test
    void contradictionsShowBothSides() {
        assertThat(neo4j
                        .rows(
                                "CALL sayso.contradictions() YIELD basis, type, from, to, relation, one, oneVoices, other, otherVoices, otherDocuments"
                                        + " RETURN basis, type, from.id, to.id, relation.id IS NOT NULL, [c IN one | c.id], oneVoices,"
                                        + " [c IN other | c.id], otherVoices, otherDocuments")
                        .stream()
                        .map(row -> row.values().toString()))
                .containsExactly(
                        "[competes, AGED, bo-lind, null, false, [k1], [Bo Lind], [k2], [Daily North], [doc-1]]",
                        "[contested, SPOKE_AT, bo-lind, conference-2020, true, [c2], [Daily North], [c3], [Bo Lind], [doc-2]]",
                        "[contradicts, RAIDED, government-of-north, river-camp, true, [c6], [Daily North], [c7], [Daily North], [doc-1]]");
    }

    @Test
    void aPerspectiveTakesIdsAndNodesAndTellsStances() {
        String cypher =
                "MATCH (v {id: 'bo-lind'}) CALL sayso.perspective([v, 'doc-2']) YIELD relation, stance, voices, claims"
                        + " RETURN relation.id, stance, voices, [c IN claims | c.id]";
        assertThat(neo4j.rows(cypher).stream().map(row -> row.values().toString()))
                .containsExactly(
                        "[%s, denies, [bo-lind], [c3]]".formatted(TestGraph.BO_SPOKE),
                        "[%s, denies, [doc-2], [c4]]".formatted(TestGraph.KIM_SPOKE));
    }

    @Test
    void nullGivesNullOrNoRows() {
        assertThat(neo4j.rows(
                                "RETURN sayso.cite(null) AS a, sayso.certainly(null, date()) AS b, sayso.possibly(null, null) AS c")
                        .getFirst())
                .containsOnlyKeys("a", "b", "c")
                .allSatisfy((key, value) -> assertThat(value).isNull());
        assertThat(neo4j.value("MATCH (e:Event {id: 'e'}) RETURN sayso.certainly(e, null)", Map.of()))
                .isNull();
        assertThat(neo4j.rows("CALL sayso.evidence(null) YIELD claim RETURN claim"))
                .isEmpty();
        assertThat(neo4j.rows("CALL sayso.perspective(null) YIELD stance RETURN stance"))
                .isEmpty();
    }

    @Test
    void relationshipsThatAreNoRelationsHaveNoEvidenceAndNoCertainty() {
        assertThat(neo4j.rows(
                                "MATCH ()-[r:SAID_BY]->() WITH r LIMIT 1 RETURN sayso.cite(r) AS lines, sayso.possibly(r, date('2020-01-01')) AS held")
                        .getFirst()
                        .values())
                .hasToString("[[], null]");
        assertThat(neo4j.rows(
                                "CALL db.schema.visualization() YIELD relationships UNWIND relationships AS r"
                                        + " WITH sayso.cite(r) AS lines, sayso.certainly(r, date('2020-01-01')) AS held RETURN DISTINCT lines, held")
                        .getFirst()
                        .values())
                .hasToString("[[], null]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RETURN sayso.cite(1) | sayso.cite wants a relationship or a claim, not the number 1.",
                "MATCH (p:Person {id: 'bo-lind'}) RETURN sayso.cite(p) | sayso.cite wants a relationship or a claim, not a node :Entity:Person.",
                "MATCH (d:Document {id: 'doc'}) CALL sayso.evidence(d) YIELD claim RETURN claim | sayso.evidence wants a relationship or a claim, not a node :Document.",
                "MATCH (p:Person {id: 'bo-lind'}) RETURN sayso.possibly(p, date()) | sayso.possibly wants a relationship, a claim or an event, not a node :Entity:Person.",
                "MATCH (e:Event {id: 'e'}) RETURN sayso.certainly(e, 'soon') | sayso.certainly wants a date such as date('2023-07-01'), not the text 'soon'.",
                "MATCH (e:Event {id: 'e'}) RETURN sayso.certainly(e, localdatetime()) | sayso.certainly wants a date such as date('2023-07-01'), not a value of type LocalDateTime.",
                "CALL sayso.perspective(['no-such']) YIELD stance RETURN stance | sayso.perspective wants ids of entities or documents that are in the graph, not the text 'no-such'.",
                "CALL sayso.perspective([true]) YIELD stance RETURN stance | sayso.perspective wants a list of entities and documents, or of their ids, not a value of type Boolean.",
            })
    void aWrongArgumentIsToldInOneSentence(String cypher, String sentence) {
        assertThatThrownBy(() -> neo4j.rows(cypher))
                .isInstanceOfSatisfying(
                        ClientException.class,
                        e -> assertThat(e.code()).isEqualTo("Neo.ClientError.Procedure.ProcedureCallFailed"))
                .hasMessageEndingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-12-31", "2020-05-01", "2020-05-02", "2020-05-03", "2020-06-15", "2021-01-01", "2021-04-01"
            })
    void whateverIsToldOfDatesTheQueryFilesSayTheSame(String day) {
        var ours = byRelation(neo4j.rows(OUR_CERTAINTIES, Map.of("day", day)));
        var timeline =
                byRelation(neo4j.canned("timeline", "asOf=" + day, "attested=true", "what=relations", "limit=10000"));
        var both = byRelation(neo4j.canned("bans", "asOf=" + day, "limit=10000"));
        both.putAll(byRelation(neo4j.canned("designations", "asOf=" + day, "limit=10000")));

        both.forEach((relation, certainty) -> assertThat(timeline.getOrDefault(relation, certainty))
                .as(relation)
                .isEqualTo(certainty));
        both.putAll(timeline);
        assertThat(ours).isEqualTo(both).isNotEmpty();
    }

    /** Of the relations of {@link ManyDates} but those that end others. */
    private static Map<String, Object> byRelation(List<Map<String, Object>> rows) {
        Map<String, Object> certainties = new TreeMap<>();
        rows.forEach(row -> certainties.put(String.valueOf(row.get("relation")), row.get("certainty")));
        certainties.keySet().removeIf(id -> !id.contains(" | ") || id.startsWith("end "));
        return certainties;
    }
}
