// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

class DirectLayerIT {
    private static final List<String> HELD = List.of("affirmed", "contested", "varies");

    @Test
    void tellsEveryEntityAndEveryRelationThatSomebodyAffirms() {
        DirectLayer seeds = seeds(HELD, null);
        List<ExportNode> nodes = nodes(seeds);
        List<ExportEdge> edges = edges(seeds);
        Object denied = one("MATCH (:Entity)-[r {stance: 'denied'}]->(:Entity) RETURN count(r) AS it");

        assertThat(nodes).hasSize(298).isSortedAccordingTo(Comparator.comparing(ExportNode::id));
        assertThat(edges)
                .hasSize(532 - Integer.parseInt(String.valueOf(denied)))
                .isSortedAccordingTo(Comparator.comparing(ExportEdge::from)
                        .thenComparing(ExportEdge::to)
                        .thenComparing(ExportEdge::type)
                        .thenComparing(ExportEdge::id));
        Set<String> ids = nodes.stream().map(ExportNode::id).collect(Collectors.toSet());
        assertThat(edges)
                .allSatisfy(
                        edge -> assertThat(ids).contains(edge.from(), edge.to()).doesNotContain(edge.id()));
    }

    @Test
    void anEdgeCarriesWhoSaysSo() {
        ExportEdge truss = edges(seeds(HELD, List.of("SPOKE_AT"))).stream()
                .filter(edge -> edge.from().equals("liz-truss") && edge.to().equals("paris-conference-2023"))
                .findFirst()
                .orElseThrow();
        assertThat(truss.id()).isEqualTo("r:0cf9e55196c445c0967df4a206b64bbe");
        assertThat(truss.caption()).startsWith("spoke at, says ");
        assertThat(truss.properties())
                .containsEntry("stance", "affirmed")
                .containsEntry("voices", 4L)
                .containsEntry(
                        "saidBy",
                        List.of("afp", "iran-condemns-rally-2023-07-03", "organizers-2023", "washington-times"));
        assertThat(truss.earliest()).isNotNull();
    }

    @Test
    void withSomeRelationsOnlyTheirEndsAreThere() {
        DirectLayer raids = seeds(HELD, List.of("RAIDED"));
        Set<String> ends = edges(raids).stream()
                .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
                .collect(Collectors.toSet());
        assertThat(nodes(raids))
                .extracting(ExportNode::id)
                .containsExactlyInAnyOrderElementsOf(ends)
                .isNotEmpty();
    }

    @Test
    void edgesOfOneTypeBetweenTheSameEndsAreToldApart() {
        List<ExportEdge> edges = edges(seeds(HELD, null));
        assertThat(edges).anyMatch(edge -> edge.ordinal() > 1);
        assertThat(edges.stream()
                        .map(edge -> List.of(edge.from(), edge.to(), edge.kind()))
                        .distinct())
                .hasSameSizeAs(edges);
    }

    private static DirectLayer seeds(List<String> stances, @Nullable List<String> relations) {
        Vocabulary vocabulary = Vocabulary.ofJson(String.valueOf(one("MATCH (v:Vocabulary) RETURN v.json AS it")));
        GraphFilter filter = new GraphFilter(relations, null, null, 1, null, null, null, stances, null, null, null);
        return new DirectLayer(Seeds.shared(), vocabulary, ReadLimits.NONE, new Cancellation(), filter);
    }

    private static @Nullable Object one(String cypher) {
        return RowCollector.all(Seeds.shared(), new Statement(cypher))
                .getFirst()
                .get("it");
    }

    private static List<ExportNode> nodes(DirectLayer layer) {
        List<ExportNode> nodes = new ArrayList<>();
        layer.nodes(nodes::add);
        return nodes;
    }

    private static List<ExportEdge> edges(DirectLayer layer) {
        List<ExportEdge> edges = new ArrayList<>();
        layer.edges(edges::add);
        return edges;
    }
}
