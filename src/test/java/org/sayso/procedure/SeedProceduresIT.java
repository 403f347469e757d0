// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.sayso.Seeds;
import org.sayso.graph.BoltAccess;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.savedquery.CannedQueries;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.SpanTypes;
import org.sayso.vocabulary.Vocabulary;

/** On the records that come with Sayso, procedures tell what the canned queries and the graph itself tell. */
class SeedProceduresIT {
    private static final String ALL_STANCES = "stance=affirmed,contested,denied,varies";

    /** What {@code asOf} has to say of everything that has a date, by the functions. */
    private static final String ON_DAY = """
            CALL () {
              MATCH (:Entity)-[r]->(:Entity) WHERE r.earliest IS NOT NULL OR r.latest IS NOT NULL OR r.attested IS NOT NULL
              RETURN r.id AS id, r AS thing
              UNION ALL
              MATCH (e:Event) WHERE e.earliest IS NOT NULL OR e.latest IS NOT NULL
              RETURN e.id AS id, e AS thing
            }
            WITH id, sayso.certainly(thing, date($day)) AS certainly, sayso.possibly(thing, date($day)) AS possibly
            WHERE possibly
            RETURN id, CASE WHEN certainly THEN 'certainly' ELSE 'possibly' END AS certainty""";

    private static final GraphStore STORE = Seeds.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-01-01",
                "2012-06-30",
                "2013-07-15",
                "2016-12-31",
                "2017-07-01",
                "2023-06-20",
                "2023-07-02",
                "2026-01-01"
            })
    void whatHeldOnADayIsWhatTheTimelineTells(String day) {
        Map<String, String> told = certainties(
                ask("timeline", "asOf=" + day, "attested=true", "limit=10000", ALL_STANCES),
                row -> "event".equals(row.get("kind")) ? row.get("from") : row.get("relation"));

        assertThat(certainties(cypher(ON_DAY, Map.of("day", day)), row -> row.get("id")))
                .isEqualTo(told)
                .containsValue("certainly")
                .containsValue("possibly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2012-06-30", "2013-07-15", "2023-06-29", "2023-07-01", "2024-01-01"})
    void designationsAndBansHeldOnADayAsTheirQueriesTell(String day) {
        for (String query : List.of("designations", "bans")) {
            Map<String, String> told = certainties(ask(query, "asOf=" + day, ALL_STANCES), row -> row.get("relation"));
            var ours = cypher("""
                    MATCH (:Entity)-[r:DESIGNATED|BANNED]->(:Entity) WHERE type(r) = $type AND sayso.possibly(r, $day)
                    RETURN r.id AS id, CASE WHEN sayso.certainly(r, $day) THEN 'certainly' ELSE 'possibly' END AS certainty""", Map.of("day", day, "type", query.equals("bans") ? "BANNED" : "DESIGNATED"));
            assertThat(certainties(ours, row -> row.get("id"))).isEqualTo(told);
        }
    }

    @Test
    void spansAreThoseOfTheVocabularyAndEndAsItSays() {
        String json = text(cypher("MATCH (v:Vocabulary) RETURN v.json AS json", Map.of())
                .getFirst()
                .get("json"));
        var relations = Vocabulary.ofJson(json).relations().values();

        assertThat(SpanTypes.in(json))
                .containsExactlyInAnyOrderElementsOf(relations.stream()
                        .filter(type -> type.time() == RelationType.Time.SPAN)
                        .map(RelationType::name)
                        .toList());
        assertThat(relations.stream().filter(type -> type.ends() != null).map(RelationType::name))
                .containsExactly("DELISTED", "LIFTED_BAN");
    }

    @Test
    void theEvidenceForEachRelationIsThatOfTheQuery() {
        var ours = cypher("""
                MATCH (:Entity)-[r]->(:Entity) WHERE r.stance <> 'affirmed' OR size(r.claims) > 2
                WITH r ORDER BY r.id
                CALL sayso.evidence(r) YIELD claim, stance, wording, status, saidBy, relayedBy, document, title, published,
                                             paragraphs, starts, ends, roles, notes
                RETURN r.id AS relation, claim, stance, wording, status, saidBy[0].id AS saidBy, [v IN relayedBy | v.name] AS relayedBy,
                       document, title, published, paragraphs, starts, ends, roles, notes""", Map.of());

        assertThat(ours).hasSizeGreaterThan(20);
        ours.stream()
                .collect(Collectors.groupingBy(row -> text(row.get("relation"))))
                .forEach((relation, rows) -> {
                    var told = ask("evidence-for-relation", "relation=" + relation);
                    rows.forEach(row -> row.remove("relation"));
                    told.forEach(row -> row.keySet().retainAll(rows.getFirst().keySet()));
                    assertThat(rows).isEqualTo(told);
                });
    }

    @Test
    void everyClaimOfARelationHasALineAndNoOther() {
        assertThat(cypher("""
                                MATCH (:Entity)-[r]->(:Entity)
                                WITH r, sayso.cite(r) AS lines, COLLECT {
                                  MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d) RETURN sayso.cite(c)[0] ORDER BY d.published, d.id, c.id } AS each
                                RETURN count(r) AS relations, sum(size(lines)) AS lines, count(CASE WHEN lines <> each THEN 1 END) AS differing, sum(COUNT { (:Claim {relationId: r.id}) }) AS claims""", Map.of())).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("relations", 532L).containsEntry("differing", 0L);
            assertThat(row.get("lines")).isEqualTo(row.get("claims"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "albanian-police | denies | plain | Denied by Albanian police, in “Iran condemns MEK rally in France as support for ‘terrorism’”, 2023-07-03?, ¶ 8",
                "tasnim | affirms | hedged | Affirmed (hedged) by Tasnim News Agency, in washington-times-2023-07-02, The Washington Times, 2023-07-02, ¶ 23",
                "john-bolton | affirms | plain | Affirmed (foretold) by John Bolton, in mek-paris-rally-2017-07, 2017-07?, ¶ 6",
                "mike-pence | affirms | plain | Affirmed by Mike Pence, relayed by Agence France-Presse, in washington-times-2023-07-02, The Washington Times, 2023-07-02, ¶ 10, 11",
                "washington-times | affirms | implied | Affirmed (implied) by The Washington Times in its own voice, in washington-times-2023-07-02, 2023-07-02, ¶ 2",
                "mek-paris-rally-2017-07 | denies | implied | Denied (implied) by the document itself, in mek-paris-rally-2017-07, 2017-07?, ¶ 4",
            })
    void aLineSaysWhoSaysSoAndHow(String voice, String stance, String wording, String line) {
        assertThat(cypher(
                        "MATCH (c:Claim {stance: $stance, wording: $wording})-[:SAID_BY]->({id: $voice}) RETURN sayso.cite(c)[0] AS line",
                        Map.of("voice", voice, "stance", stance, "wording", wording)))
                .extracting(row -> row.get("line"))
                .contains(line);
    }

    @Test
    void overBoltTheyAnswerTheSameToASessionThatMayOnlyRead() {
        String cypher = "MATCH (:Entity {id: 'raid-2023'})-[r:KILLED]->() CALL sayso.evidence(r) YIELD claim"
                + " RETURN claim, sayso.cite(r) AS lines, sayso.certainly(r, '2023-07-01') AS certainly";
        BoltAccess bolt = ((EmbeddedGraphStore) STORE).bolt();
        try (var driver = GraphDatabase.driver(bolt.uri(), AuthTokens.basic(bolt.username(), bolt.password()));
                var session = driver.session(SessionConfig.builder()
                        .withDefaultAccessMode(AccessMode.READ)
                        .build())) {
            assertThat(session.run(cypher).list(Record::asMap)).hasSize(3).isEqualTo(cypher(cypher, Map.of()));
            assertThat(session.run("CALL sayso.contradictions() YIELD relation RETURN count(relation)")
                            .single()
                            .get(0)
                            .asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void contradictionsAreTheContestedClaims() {
        var ours = cypher("""
                CALL sayso.contradictions() YIELD basis, type, from, to, relation, one, oneVoices, other, otherVoices
                WHERE basis <> 'competes'
                RETURN basis, type AS relation, from.id AS from, to.id AS to, relation.id AS relationId, oneVoices AS affirmedBy,
                       otherVoices AS deniedBy, [c IN one + other | c.id] AS claims""", Map.of());
        var told = ask("contested-claims");

        assertThat(ours).isNotEmpty();
        told.forEach(row -> row.keySet().retainAll(ours.getFirst().keySet()));
        for (var rows : List.of(ours, told)) {
            rows.forEach(row -> row.compute(
                    "claims",
                    (key, ids) -> ((List<?>) ids)
                            .stream().map(Object::toString).sorted().toList()));
        }
        assertThat(ours).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mek", "washington-times", "government-of-iran", "iran-condemns-rally-2023-07-03"})
    void aPerspectiveIsWhatRelationsNameTheVoiceFor(String voice) {
        var ours = cypher("""
                CALL sayso.perspective([$voice]) YIELD relation, stance, voices, from, to
                WHERE voices = [$voice] AND from = startNode(relation) AND to = endNode(relation)
                RETURN relation.id AS id, stance ORDER BY id, stance""", Map.of("voice", voice));

        assertThat(ours).isNotEmpty().isEqualTo(cypher("""
                                CALL () {
                                  MATCH ()-[r]->() WHERE $voice IN r.saidBy RETURN r.id AS id, 'affirms' AS stance
                                  UNION ALL
                                  MATCH ()-[r]->() WHERE $voice IN r.deniedBy RETURN r.id AS id, 'denies' AS stance
                                }
                                RETURN id, stance ORDER BY id, stance""", Map.of("voice", voice)));
    }

    @Test
    void aPerspectiveHasTheClaimsThatTheQueryForSidesShows() {
        var told = ask("perspectives", "subject=mek", "first=mek", "second=government-of-iran", "include=itself");
        var ours = cypher("""
                CALL sayso.perspective(['mek', 'government-of-iran']) YIELD claims UNWIND claims AS c RETURN collect(c.id) AS ids""", Map.of());

        assertThat(told).isNotEmpty();
        assertThat(cypher(
                        """
                        MATCH (v:Entity)<-[:SAID_BY]-(c:Claim {status: 'done'}) WHERE v.id IN ['mek', 'government-of-iran'] AND c.id IN $told
                              AND c.relationId IS NOT NULL AND NOT c.id IN $ours
                        RETURN c.id AS id""",
                        Map.of("told", claims(told), "ours", ours.getFirst().get("ids"))))
                .isEmpty();
    }

    private static List<Object> claims(List<Map<String, Object>> rows) {
        return rows.stream()
                .flatMap(row -> List.of("firstClaims", "secondClaims").stream().map(row::get))
                .flatMap(ids -> ((List<?>) ids).stream())
                .<Object>map(id -> id)
                .toList();
    }

    private static Map<String, String> certainties(
            List<Map<String, Object>> rows, Function<Map<String, Object>, @Nullable Object> key) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> text(key.apply(row)),
                        row -> text(row.get("certainty")),
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static List<Map<String, Object>> ask(String query, String... parameters) {
        return CannedQueries.ask(STORE, query, parameters);
    }

    private static List<Map<String, Object>> cypher(String cypher, Map<String, ?> parameters) {
        return RowCollector.all(STORE, new Statement(cypher, parameters));
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
