// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.export.SeedGraph.column;
import static org.sayso.export.SeedGraph.direct;
import static org.sayso.export.SeedGraph.edges;
import static org.sayso.export.SeedGraph.nodes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filter lets through of the records that come with Sayso, held against statements that ask for it in another way. */
class DirectFilterIT {
    private static final String HELD = " AND r.stance IN ['affirmed', 'contested', 'varies']";

    @ParameterizedTest
    @CsvSource({"2017-01-01,2017-12-31", "2012-01-01,", ",2013-06-30"})
    void sinceAndUntilKeepWhatMayLieBetween(String since, String until) {
        Wanted wanted = Wanted.all();
        wanted = since == null ? wanted : wanted.since(since);
        wanted = until == null ? wanted : wanted.until(until);
        assertThat(relations(wanted))
                .isEqualTo(stored(
                        """
                (r.earliest IS NOT NULL OR r.latest IS NOT NULL)
                AND coalesce(r.latest, date('9999-12-31')) >= date($since) AND coalesce(r.earliest, date('0001-01-01')) <= date($until)""",
                        Map.of(
                                "since",
                                since == null ? "0001-01-01" : since,
                                "until",
                                until == null ? "9999-12-31" : until)));
    }

    /** The functions have the rule of the query {@code timeline}; another test sees to that. */
    @ParameterizedTest
    @ValueSource(strings = {"2012-06-30", "2017-07-01", "2023-07-02"})
    void asOfKeepsWhatCertainlyOrPossiblyWasSo(String day) {
        Set<String> expected = stored(
                "(r.earliest IS NOT NULL OR r.latest IS NOT NULL OR r.attested IS NOT NULL) AND sayso.possibly(r, date($day))",
                Map.of("day", day));
        assertThat(relations(Wanted.all().asOf(day))).isEqualTo(expected);
    }

    @Test
    void aDesignationIsGoneOnceItsTargetWasTakenOffThatList() {
        assertThat(ends(Wanted.all().relations("DESIGNATED").asOf("2012-06-30")))
                .contains("european-union DESIGNATED mek");
        assertThat(ends(Wanted.all().relations("DESIGNATED").asOf("2024-06-30")))
                .doesNotContain("european-union DESIGNATED mek")
                .contains("government-of-iran DESIGNATED mek");
    }

    @Test
    void bothEndsAreOfTheTypes() {
        DirectLayer layer = direct(Wanted.all().types("Person", "Event").filter());
        assertThat(relations(Wanted.all().types("Person", "Event")))
                .isEqualTo(stored("(a:Person OR a:Event) AND (b:Person OR b:Event)", Map.of()));
        assertThat(nodes(layer))
                .extracting(ExportNode::id)
                .containsExactlyElementsOf(column("MATCH (n:Person|Event) RETURN n.id AS it ORDER BY it"));
    }

    @Test
    void aPublisherIsThatOfADocumentThatSpeaksOfIt() {
        assertThat(relations(Wanted.all().publisher("washington-times"))).isEqualTo(stored("""
                EXISTS { MATCH (c:Claim {relationId: r.id, status: 'done'})-[:SAID_IN]->()-[:PUBLISHED_BY]->({id: 'washington-times'}) }""", Map.of()));
        assertThat(relations(Wanted.all().publisher("mek"))).isEmpty();
    }

    @Test
    void aVoiceAffirmsIt() {
        Set<String> albania = relations(Wanted.all().saidBy("government-of-albania", "no-such-voice"));
        assertThat(albania).isEqualTo(stored("""
                EXISTS { MATCH (c:Claim {relationId: r.id, status: 'done', stance: 'affirms'})-[:SAID_BY]->({id: 'government-of-albania'}) }""", Map.of()));
        assertThat(ends(Wanted.all().relations("PERPETRATED").saidBy("government-of-iran")))
                .as("what it denies is not among what it says")
                .containsExactly("mek PERPETRATED bombing-in-iran-1981");
    }

    @ParameterizedTest
    @CsvSource({"wesley-clark,1", "wesley-clark,3", "turki-bin-faisal,2"})
    void aroundAnEntityIsWhatTheQueryNeighbourhoodTells(String start, int depth) {
        String within = "(a.id IN $inner OR b.id IN $inner)";
        Set<String> inner = new HashSet<>(Set.of(start));
        for (int step = 1; step < depth; step++) {
            inner.addAll(column(
                    "MATCH (a)-[r]-(b:Entity) WHERE a.id IN $inner" + HELD + " RETURN b.id AS it",
                    Map.of("inner", List.copyOf(inner))));
        }
        Wanted around = Wanted.all().around(start, depth);
        assertThat(relations(around))
                .isEqualTo(stored(within, Map.of("inner", List.copyOf(inner))))
                .isNotEmpty();
        assertNodesAreEnds(around);
    }

    @Test
    void aroundAnEntityWithoutSuchRelationsIsTheEntityAlone() {
        DirectLayer alone = direct(
                Wanted.all().around("wesley-clark", 3).relations("RAIDED").filter());
        assertThat(nodes(alone)).extracting(ExportNode::id).containsExactly("wesley-clark");
        assertThat(edges(alone)).isEmpty();
    }

    @Test
    void aLimitCutsAtTheEndAndSaysSoBeforehand() {
        List<ExportEdge> all = edges(direct(GraphFilter.NONE));
        DirectLayer cut = direct(Wanted.all().limit(40).filter());
        assertThat(cut.isTruncated()).isTrue();
        assertThat(edges(cut)).isEqualTo(all.subList(0, 40));
        assertNodesAreEnds(Wanted.all().limit(40));
        assertThat(direct(Wanted.all().limit(all.size()).filter()).isTruncated())
                .isFalse();
        assertThat(direct(Wanted.all().limit(all.size() - 1L).filter()).isTruncated())
                .isTrue();
    }

    @Test
    void aLimitHoldsAroundAnEntity() {
        Wanted around = Wanted.all().around("mek", 2);
        List<ExportEdge> all = edges(direct(around.filter()));
        DirectLayer cut = direct(around.limit(3).filter());
        assertThat(edges(cut)).isEqualTo(all.subList(0, 3));
        assertThat(cut.isTruncated()).isTrue();
        assertThat(nodes(cut)).extracting(ExportNode::id).contains("mek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"since", "asOf", "publisher", "saidBy", "relations"})
    void onlyEntitiesAtTheEndsAreLeft(String by) {
        assertNodesAreEnds(
                switch (by) {
                    case "since" -> Wanted.all().since("2023-07-01");
                    case "asOf" -> Wanted.all().asOf("2013-07-15");
                    case "publisher" -> Wanted.all().publisher("washington-times");
                    case "saidBy" -> Wanted.all().saidBy("mek");
                    default -> Wanted.all().relations("SPOKE_AT", "RAIDED");
                });
    }

    private static void assertNodesAreEnds(Wanted wanted) {
        DirectLayer layer = direct(wanted.filter());
        Set<String> ends = new TreeSet<>();
        layer.ends((from, to) -> ends.addAll(List.of(from, to)));
        assertThat(nodes(layer))
                .extracting(ExportNode::id)
                .containsExactlyElementsOf(ends)
                .isNotEmpty();
        assertThat(edges(layer).stream().flatMap(edge -> Stream.of(edge.from(), edge.to())))
                .hasSameElementsAs(ends);
    }

    private static Set<String> relations(Wanted wanted) {
        Set<String> ids = new TreeSet<>();
        edges(direct(wanted.filter())).forEach(edge -> ids.add(edge.id().substring(2)));
        return ids;
    }

    private static List<String> ends(Wanted wanted) {
        return edges(direct(wanted.filter())).stream()
                .map(edge -> edge.from() + " " + edge.type() + " " + edge.to())
                .toList();
    }

    private static Set<String> stored(String condition, Map<String, ?> parameters) {
        return new TreeSet<>(column(
                "MATCH (a:Entity)-[r]->(b:Entity) WHERE " + condition + HELD + " RETURN r.id AS it", parameters));
    }
}
