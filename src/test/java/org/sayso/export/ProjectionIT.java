// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.export.SeedGraph.column;
import static org.sayso.export.SeedGraph.edges;
import static org.sayso.export.SeedGraph.nodes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionIT {
    private static final String HELD = " IN ['affirmed', 'contested', 'varies']";

    @Test
    void peopleAreJoinedByTheEventsTheyShare() {
        List<String> expected = column("""
                MATCH (p:Person)-[r]->(e:Event)<-[s]-(q:Person)
                WHERE p.id < q.id AND r.stance %1$s AND s.stance %1$s
                WITH p.id AS p, q.id AS q, count(DISTINCT e) AS weight ORDER BY p, q
                RETURN p + ' ' + q + ' ' + weight AS it""".formatted(HELD));
        assertThat(told(projection(Wanted.all().types("Person"))))
                .isEqualTo(expected)
                .hasSizeGreaterThan(100);
    }

    @Test
    void anEdgeTellsWhichEventsByWhichRelationsAndWhoSaysSo() {
        ExportEdge edge = edges(projection(Wanted.all().relations("SPOKE_AT"))).stream()
                .filter(each -> each.from().equals("liz-truss") && each.to().equals("mike-pence"))
                .findFirst()
                .orElseThrow();
        assertThat(edge.id()).isEqualTo("SHARED_EVENTS:liz-truss>mike-pence");
        assertThat(edge.caption()).isEqualTo("1 shared event");
        assertThat(edge.properties())
                .containsEntry("weight", 1L)
                .containsEntry("events", List.of("paris-conference-2023"))
                .containsEntry("stance", "affirmed");
        for (String name : List.of("claims", "documents", "saidBy")) {
            assertThat(edge.properties()).containsEntry(name, column("""
                    MATCH (p:Person)-[r:SPOKE_AT]->(:Event {id: 'paris-conference-2023'})
                    WHERE p.id IN ['liz-truss', 'mike-pence']
                    UNWIND r[$name] AS it RETURN DISTINCT it ORDER BY it""", Map.of("name", name)));
        }
    }

    @Test
    void itsDaysAreThoseOfAllRelationsAndOpenWhereOneIs() {
        Map<ExportEdge, List<ExportEdge>> pairs = pairsWithTheirRelations();
        pairs.forEach((pair, relations) -> {
            List<@Nullable LocalDate> first =
                    relations.stream().map(ExportEdge::earliest).toList();
            List<@Nullable LocalDate> last =
                    relations.stream().map(ExportEdge::latest).toList();
            assertThat(pair.earliest()).as(pair.id()).isEqualTo(first.contains(null) ? null : Collections.min(first));
            assertThat(pair.latest()).as(pair.id()).isEqualTo(last.contains(null) ? null : Collections.max(last));
        });
        assertThat(pairs.keySet())
                .anyMatch(pair -> pair.earliest() == null)
                .anyMatch(pair -> pair.latest() == null)
                .anyMatch(pair -> pair.earliest() != null && !pair.earliest().equals(pair.latest()));
    }

    @Test
    void itHasTheWordingAndThePlacesOfEveryRelation() {
        pairsWithTheirRelations().forEach((pair, relations) -> {
            for (String name : List.of("locators", "wording")) {
                assertThat(GraphRead.<Object>list(pair.properties(), name))
                        .as(name + " of " + pair.id())
                        .doesNotHaveDuplicates()
                        .isNotEmpty()
                        .hasSameElementsAs(relations.stream()
                                .flatMap(
                                        relation -> values(relation.properties().get(name)))
                                .collect(Collectors.toSet()));
            }
        });
    }

    private static Map<ExportEdge, List<ExportEdge>> pairsWithTheirRelations() {
        Map<String, ExportEdge> relations =
                edges(SampleGraph.SEEDS.source()).stream().collect(Collectors.toMap(ExportEdge::id, edge -> edge));
        Map<ExportEdge, List<ExportEdge>> pairs = new LinkedHashMap<>();
        for (ExportEdge pair : edges(projection(Wanted.all()))) {
            pairs.put(
                    pair,
                    GraphRead.<String>list(pair.properties(), "relations").stream()
                            .map(id -> Objects.requireNonNull(relations.get(LayerIds.RELATION + id), id))
                            .toList());
        }
        return pairs;
    }

    private static Stream<?> values(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }

    @Test
    void organizationsAreJoinedByActsThatTheyTakePartInOrThatOthersTakePartInForThem() {
        List<String> expected = column("""
                MATCH (a:Entity)-[r]->(b:Entity) WHERE r.stance %s
                WITH r, b, CASE WHEN a:Organization THEN [a.id] ELSE [] END + coalesce(r.onBehalfOf, []) AS parties
                UNWIND parties AS party
                MATCH (o:Organization {id: party})
                UNWIND CASE WHEN b:Event THEN [b.id] ELSE [] END + CASE WHEN r.act IS NULL THEN [] ELSE [r.act] END AS act
                WITH DISTINCT party, act
                WITH act, collect(party) AS parties
                UNWIND parties AS p UNWIND parties AS q
                WITH p, q, act WHERE p < q
                WITH p, q, count(act) AS weight ORDER BY p, q
                RETURN p + ' ' + q + ' ' + weight AS it""".formatted(HELD));
        assertThat(told(projection(Wanted.all().types("Organization"))))
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(edges(projection(Wanted.all().relations("RAIDED"))))
                .extracting(ExportEdge::id)
                .containsExactly("SHARED_ACTS:albanian-police>government-of-albania");
    }

    @Test
    void nodesAreTheEndsInTheirOrder() {
        Projection all = projection(Wanted.all());
        List<ExportEdge> edges = edges(all);
        assertThat(edges)
                .isSortedAccordingTo(Comparator.comparing(ExportEdge::from).thenComparing(ExportEdge::to));
        assertThat(nodes(all))
                .extracting(ExportNode::id)
                .containsExactlyElementsOf(new TreeSet<>(edges.stream()
                        .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                        .toList()));
        assertThat(all.isDirected()).isFalse();
        assertThat(all.isTruncated()).isFalse();
    }

    @Test
    void aroundAPersonAreThoseWhoSharedAnEventWithThem() {
        List<ExportEdge> all = edges(projection(Wanted.all()));
        List<ExportEdge> near = edges(projection(Wanted.all().around("maryam-rajavi", 1)));
        assertThat(near)
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(edge -> Stream.of(edge.from(), edge.to()).anyMatch("maryam-rajavi"::equals))
                        .toList());
        assertThat(edges(projection(Wanted.all().around("maryam-rajavi", 2)))).hasSizeGreaterThan(near.size());
    }

    @Test
    void aLimitCutsAtTheEndAndSaysSoBeforehand() {
        List<ExportEdge> all = edges(projection(Wanted.all()));
        Projection cut = projection(Wanted.all().limit(5));
        assertThat(cut.isTruncated()).isTrue();
        assertThat(edges(cut)).isEqualTo(all.subList(0, 5));
        assertThat(projection(Wanted.all().limit(all.size())).isTruncated()).isFalse();
    }

    private static Projection projection(Wanted wanted) {
        return new Projection(SeedGraph.read(), SeedGraph.vocabulary(), wanted.filter());
    }

    private static List<String> told(Projection projection) {
        return edges(projection).stream()
                .map(edge ->
                        edge.from() + " " + edge.to() + " " + edge.properties().get("weight"))
                .toList();
    }
}
