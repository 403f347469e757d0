// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.Seeds;
import org.sayso.graph.GraphStore;
import org.sayso.query.CannedLinks;
import org.sayso.query.EvidenceText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every query answers its example, always in the same order, however the records came into the graph. */
class SeedQueriesIT extends SeedScenario {
    private static final Pattern ORDER = Pattern.compile("\nORDER BY ([\\w, ]+)(\nLIMIT \\$limit)?\\s*$");

    /** Null sorts behind every text. */
    private static final String LAST = "\uffff";

    private static final List<String> SPOKE_TWICE = List.of("james-jones", "joe-lieberman", "john-bolton", "liz-truss");

    private static final String ALL_STANCES = "stance=affirmed,contested,denied,varies";

    @TempDir
    private static Path folder;

    /** The same records, but the nodes, their labels and their keys came in another order. */
    private static GraphStore other;

    @BeforeAll
    static void openOther() {
        other = Seeds.grownStore(folder.resolve("other"), 5);
    }

    @AfterAll
    static void closeOther() {
        other.close();
    }

    static List<SavedQuery> queries() {
        return CannedQueries.all();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyExampleAnswersTheSameRowsInTheSameOrder(SavedQuery query) {
        assertThat(query.examples()).isNotEmpty();
        for (Map<String, List<String>> example : query.examples()) {
            var rows = CannedQueries.ask(store, query, example);
            assertThat(rows).as("%s %s", query.name(), example).isNotEmpty();
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(CannedQueries.ask(store, query, example)).hasToString(rows.toString());
            assertThat(CannedQueries.ask(other, query, example)).hasToString(rows.toString());
            assertThat(things()).as("where its page leads").containsAll(CannedLinks.of(rows));
        }
    }

    private static List<String> things() {
        return ids("""
                MATCH (n:Entity|Document|Claim)
                RETURN '/api/' + CASE WHEN n:Entity THEN 'entities/' WHEN n:Document THEN 'documents/' ELSE 'claims/' END + n.id AS id
                UNION
                MATCH (:Entity)-[r]->(:Entity) RETURN '/api/relations/' + r.id AS id
                UNION
                MATCH (c:Claim) RETURN '/api/relations/' + c.relationId AS id
                """);
    }

    @Test
    void everyRelationHasTheSameEvidence() {
        String relations =
                "MATCH (a:Entity)-[r]->(b:Entity) RETURN r.id AS relation, size(r.claims) AS claims ORDER BY relation";
        String evidence = EvidenceText.of(store, relations);
        assertThat(evidence.lines()).hasSizeGreaterThan(150).allSatisfy(row -> {
            JsonNode read = JsonMapper.shared().readTree(row);
            assertThat(read.get("evidence")).hasSize(1);
            assertThat(read.get("evidence").get(0).get("claims").findValuesAsString("status"))
                    .filteredOn("done"::equals)
                    .hasSize(read.get("claims").asInt());
        });
        assertThat(EvidenceText.of(other, relations)).isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource({
        "designations,      stance=affirmed",
        "raids,             stance=affirmed",
        "condemnations,     stance=affirmed",
        "contested-claims,  limit=100",
        "vocabulary-counts, 'layer=entities,claims,relations'",
        "speakers-at-event, event=paris-conference-2023",
        "single-source-relations, type=SPOKE_AT",
        "requested-not-done, done=no",
        "competing-values, overlapping=true",
        "coverage-by-publisher, detail=types"
    })
    void rowsRiseByTheColumnsTheyAreOrderedBy(String query, String parameter) {
        List<List<String>> keys = orderKeys(query, assertSameInBoth(query, parameter));
        assertThat(keys).hasSizeGreaterThan(1).doesNotHaveDuplicates().isSortedAccordingTo(SeedQueriesIT::compare);
    }

    @Test
    void claimsOfADocumentStandInTheOrderOfItsText() {
        assertThat(assertSameInBoth("claims-in-document", "document=mek-paris-rally-2017-07"))
                .extracting(row -> (Long) row.get("paragraph"))
                .isSorted()
                .contains(1L, 2L, 12L);
    }

    private static List<List<String>> orderKeys(String query, List<Map<String, Object>> rows) {
        var clause = ORDER.matcher(CannedQueries.named(query).cypher());
        assertThat(clause.find()).as("an ORDER BY at the end of %s", query).isTrue();
        List<String> columns = List.of(clause.group(1).split(", "));
        assertThat(rows).allSatisfy(row -> assertThat(row).containsKeys(columns.toArray(String[]::new)));
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> row.get(column) == null ? LAST : text(row.get(column)))
                        .toList())
                .toList();
    }

    private static int compare(List<String> one, List<String> another) {
        return IntStream.range(0, one.size())
                .map(i -> one.get(i).compareTo(another.get(i)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    @Test
    void everyEventHasOneListOfSpeakers() {
        for (String event : ids("MATCH (e:Event) RETURN e.id AS id ORDER BY id")) {
            assertSameInBoth("speakers-at-event", "event=" + event, ALL_STANCES);
        }
    }

    @Test
    void everySpeakerHasOneListOfAppearances() {
        List<String> speakers = ids("MATCH (p:Entity)-[:SPOKE_AT]->() RETURN DISTINCT p.id AS id ORDER BY id");
        assertThat(speakers).hasSize(27);
        for (String speaker : speakers) {
            assertThat(assertSameInBoth("appearances-of-person", "person=" + speaker, ALL_STANCES))
                    .as(speaker)
                    .hasSize(SPOKE_TWICE.contains(speaker) ? 2 : 1);
        }
    }

    @Test
    void everyRelationHasOneListOfClaims() {
        List<String> relations = ids("MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id ORDER BY id");
        assertThat(relations).hasSizeGreaterThan(150);
        for (String relation : relations) {
            assertThat(assertSameInBoth("evidence-for-relation", "relation=" + relation))
                    .as(relation)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "MEK", "paris", "iran", "pense", "u", "National Council of Iran"})
    void whatIsFoundByWordsHasOneOrder(String text) {
        assertThat(assertSameInBoth("find-entity", "text=" + text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "entities,  Place,           25, 0",
        "entities,  Instrument,       14, 0",
        "entities,  Work,             15, 0",
        "entities,  Rally,            3, 0",
        "entities,  Conference,       5, 0",
        "entities,  DesignationList,  4, 0",
        "claims,    SPOKE_AT,        37, 0",
        "claims,    RAIDED,           3, 0",
        "claims,    CONDEMNED,        6, 0",
        "claims,    DESIGNATED,       7, 0",
        "claims,    DELISTED,         4, 0",
        "claims,    KILLED,           14, 1",
        "claims,    PERPETRATED,      7, 1",
        "relations, SPOKE_AT,        31, 0",
        "relations, RAIDED,           2, 0",
        "relations, CONDEMNED,        5, 0",
        "relations, DESIGNATED,       6, 0",
        "relations, DELISTED,         4, 0",
        "relations, KILLED,           10, 0",
        "relations, PERPETRATED,      6, 0",
        "relations, BANNED,           4, 1",
        "relations, LIFTED_BAN,       1, 0",
        "relations, SEVERED_TIES_WITH, 2, 0"
    })
    void countsAreThoseOfTheRecords(String layer, String name, long count, long denied) {
        assertThat(ask("vocabulary-counts", "layer=" + layer))
                .contains(Map.of("layer", layer, "name", name, "count", count, "denied", denied));
    }

    @Test
    void whatIsNotAskedForIsNotCounted() {
        assertThat(ask("vocabulary-counts", "layer=claims")).extracting("layer").containsOnly("claims");
    }

    private static List<Map<String, Object>> assertSameInBoth(String query, String... parameters) {
        var rows = CannedQueries.ask(store, query, parameters);
        assertThat(CannedQueries.ask(other, query, parameters))
                .as("%s %s", query, List.of(parameters))
                .hasToString(rows.toString());
        return rows;
    }

    private static List<String> ids(String cypher) {
        return cypher(cypher, Map.of()).stream().map(row -> text(row.get("id"))).toList();
    }
}
