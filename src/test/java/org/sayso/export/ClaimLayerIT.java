// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.Seeds;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.vocabulary.Vocabulary;

class ClaimLayerIT {
    private static final Vocabulary VOCABULARY =
            Vocabulary.ofJson(String.valueOf(one("MATCH (v:Vocabulary) RETURN v.json AS it")));
    private static final GraphFilter TRUSS = filter(List.of("SPOKE_AT"), "liz-truss", null);
    private static final Comparator<ExportEdge> ORDER = Comparator.comparing(ExportEdge::from)
            .thenComparing(ExportEdge::to)
            .thenComparing(ExportEdge::type)
            .thenComparing(ExportEdge::id);

    @Test
    void withoutAFilterEveryClaimAndDocumentAndEverythingThatLeadsAwayFromThemIsThere() {
        ClaimLayer layer = layer(GraphFilter.NONE);
        List<ExportNode> nodes = nodes(layer);
        List<ExportEdge> edges = edges(layer);

        assertThat(nodes.stream().collect(Collectors.groupingBy(ClaimLayerIT::kind, Collectors.counting())))
                .isEqualTo(Map.of(
                        "Claim", one("MATCH (c:Claim) RETURN count(c) AS it"),
                        "Document", 5L,
                        "Entity", 298L));
        assertThat(edges).hasSize(Math.toIntExact((Long)
                one("MATCH (a)-[r]->() WHERE NOT a:Entity OR r.stance <> 'denied' RETURN count(r) AS it")));
        assertThat(nodes).isSortedAccordingTo(Comparator.comparing(ExportNode::id));
        assertThat(edges).isSortedAccordingTo(ORDER);
        hangsTogether(nodes, edges);
    }

    @Test
    void everyPropertyWasDeclared() {
        ClaimLayer layer = layer(GraphFilter.NONE);
        assertThat(names(layer.nodeAttributes()))
                .containsAll(nodes(layer).stream()
                        .flatMap(node -> node.properties().keySet().stream())
                        .collect(Collectors.toSet()));
        assertThat(names(layer.edgeAttributes()))
                .containsAll(edges(layer).stream()
                        .flatMap(edge -> edge.properties().keySet().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void ofOneRelationItsClaimsComeWithTheirVoicesDocumentsAndPublishers() {
        List<ExportNode> nodes = nodes(layer(TRUSS));
        List<ExportEdge> edges = edges(layer(TRUSS));
        hangsTogether(nodes, edges);

        Set<String> ids = nodes.stream().map(ExportNode::id).collect(Collectors.toSet());
        assertThat(ids)
                .contains(
                        "liz-truss",
                        "paris-conference-2023",
                        "afp",
                        "organizers-2023",
                        "washington-times",
                        "document:washington-times-2023-07-02",
                        "document:iran-condemns-rally-2023-07-03")
                .doesNotContain("john-bolton");
        ExportEdge truss = edges.stream()
                .filter(edge -> edge.id().equals("r:0cf9e55196c445c0967df4a206b64bbe"))
                .findFirst()
                .orElseThrow();
        assertThat(edges.stream().filter(edge -> edge.type().equals("SUBJECT")).map(ExportEdge::from))
                .containsAll(claims(truss));
        assertThat(nodes.stream().filter(node -> node.type().equals("Claim")).map(ExportNode::caption))
                .contains(
                        "spoke at, says Agence France-Presse",
                        "spoke at, says “Iran condemns MEK rally in France as support for ‘terrorism’”");
    }

    @Test
    void anEdgeOfAClaimTellsWhereAndWhen() {
        List<ExportEdge> places = edges(layer(TRUSS)).stream()
                .filter(edge ->
                        edge.type().equals("SAID_IN") && edge.to().equals("document:iran-condemns-rally-2023-07-03"))
                .toList();
        assertThat(places).singleElement().satisfies(edge -> {
            assertThat(edge.id()).isEqualTo("SAID_IN:" + edge.from() + ">" + edge.to());
            assertThat(edge.caption()).isEqualTo("said in");
            List<?> locators =
                    (List<?>) Objects.requireNonNull(edge.properties().get("locators"));
            assertThat(locators)
                    .hasSize(2)
                    .allSatisfy(at -> assertThat(at.toString())
                            .matches("iran-condemns-rally-2023-07-03 1[01]( \\d+-\\d+)?( support| date)?"));
            assertThat(edge.earliest()).isEqualTo("2023-07-01");
            assertThat(edge.latest()).isEqualTo("2023-07-02");
        });
    }

    @Test
    void aLimitLeavesOutTheClaimsOfTheRelationsThatItLeavesOut() {
        ClaimLayer first = layer(filter(null, null, 1L));
        List<ExportEdge> edges = edges(first);
        List<ExportEdge> relations =
                edges.stream().filter(edge -> edge.id().startsWith("r:")).toList();
        assertThat(relations).hasSize(1);
        assertThat(nodes(first).stream().map(ExportNode::id).filter(id -> id.startsWith("claim:")))
                .isEqualTo(claims(relations.getFirst()));
        assertThat(first.isTruncated()).isTrue();
        assertThat(layer(GraphFilter.NONE).isTruncated()).isFalse();
    }

    private static void hangsTogether(List<ExportNode> nodes, List<ExportEdge> edges) {
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> assertThat(ids.add(node.id())).as(node.id()).isTrue());
        Set<String> edgeIds = new HashSet<>();
        edges.forEach(edge -> {
            assertThat(edgeIds.add(edge.id())).as(edge.id()).isTrue();
            assertThat(ids).contains(edge.from(), edge.to()).doesNotContain(edge.id());
        });
    }

    private static List<String> claims(ExportEdge relation) {
        return ((List<?>) Objects.requireNonNull(relation.properties().get("claims")))
                .stream().map(id -> "claim:" + id).sorted().toList();
    }

    private static String kind(ExportNode node) {
        return switch (node.type()) {
            case "Claim", "Document" -> node.type();
            default -> "Entity";
        };
    }

    private static Set<String> names(List<GraphHead.Attribute> attributes) {
        return attributes.stream().map(GraphHead.Attribute::name).collect(Collectors.toSet());
    }

    private static GraphFilter filter(@Nullable List<String> relations, @Nullable String around, @Nullable Long limit) {
        return new GraphFilter(relations, null, around, 1, null, null, null, GraphFilter.HELD, null, null, limit);
    }

    private static ClaimLayer layer(GraphFilter filter) {
        return new ClaimLayer(Seeds.shared(), VOCABULARY, ReadLimits.NONE, new Cancellation(), filter);
    }

    private static Object one(String cypher) {
        return Objects.requireNonNull(RowCollector.all(Seeds.shared(), new Statement(cypher))
                .getFirst()
                .get("it"));
    }

    private static List<ExportNode> nodes(ClaimLayer layer) {
        List<ExportNode> nodes = new ArrayList<>();
        layer.nodes(nodes::add);
        return nodes;
    }

    private static List<ExportEdge> edges(ClaimLayer layer) {
        List<ExportEdge> edges = new ArrayList<>();
        layer.edges(edges::add);
        return edges;
    }
}
