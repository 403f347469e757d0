// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.sayso.export.SeedGraph.column;
import static org.sayso.export.SeedGraph.direct;
import static org.sayso.export.SeedGraph.edges;
import static org.sayso.export.SeedGraph.nodes;
import static org.sayso.export.SeedGraph.read;
import static org.sayso.export.SeedGraph.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectLayerIT {
    private static final String TRUSS = "r:0cf9e55196c445c0967df4a206b64bbe";

    @Test
    void tellsEveryEntityAndEveryRelationThatSomebodyAffirms() {
        DirectLayer seeds = direct(GraphFilter.NONE);
        List<ExportNode> nodes = nodes(seeds);
        List<ExportEdge> edges = edges(seeds);
        String denied = column("MATCH (:Entity)-[r {stance: 'denied'}]->(:Entity) RETURN count(r) AS it")
                .getFirst();

        assertThat(nodes).hasSize(298).isSortedAccordingTo(Comparator.comparing(ExportNode::id));
        assertThat(edges)
                .hasSize(532 - Integer.parseInt(denied))
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
    void everythingThatIsStoredLeaves() {
        Map<String, Set<String>> nodes = nodes(direct(GraphFilter.NONE)).stream()
                .collect(Collectors.toMap(
                        ExportNode::id, node -> node.properties().keySet()));
        Map<String, Set<String>> edges = edges(direct(GraphFilter.NONE)).stream()
                .collect(Collectors.toMap(
                        ExportEdge::id, edge -> edge.properties().keySet()));
        List<String> ofNodes = column("""
                MATCH (n:Entity) UNWIND keys(n) AS key
                WITH n.id AS id, key WHERE NOT key IN ['id', 'name', 'digest']
                RETURN id + ' ' + key AS it""");
        List<String> ofEdges = column("""
                MATCH (:Entity)-[r]->(:Entity) WHERE r.stance <> 'denied'
                UNWIND keys(r) AS key
                WITH r.id AS id, key WHERE NOT key IN ['id', 'digest']
                RETURN 'r:' + id + ' ' + key AS it""");
        assertThat(ofNodes)
                .contains("paris wikidata")
                .allSatisfy(each -> assertThat(nodes.get(before(each)))
                        .contains(each.substring(before(each).length() + 1)));
        assertThat(ofEdges)
                .anyMatch(each -> each.endsWith(" wants"))
                .allSatisfy(each -> assertThat(edges.get(before(each)))
                        .contains(each.substring(before(each).length() + 1)));
    }

    private static String before(String each) {
        return each.substring(0, each.indexOf(' '));
    }

    @ParameterizedTest
    @CsvSource({"mek, 1", "mek, 2", "liz-truss, 1"})
    void deniedRelationsThatAreLeftOutAreCounted(String around, int depth) {
        assertThat(left(Wanted.all())).isEqualTo(column("""
                        MATCH (:Entity)-[r {stance: 'denied'}]->(:Entity) RETURN count(r) AS it""").getFirst());
        assertThat(left(Wanted.all().relations("BANNED"))).isEqualTo(column("""
                        MATCH (:Entity)-[r:BANNED {stance: 'denied'}]->(:Entity) RETURN count(r) AS it""").getFirst());
        assertThat(left(Wanted.all().around(around, depth)))
                .isEqualTo(column("""
                        MATCH (n:Entity {id: $around})
                        OPTIONAL MATCH (n)-[h]-(m:Entity) WHERE $depth = 2 AND h.stance <> 'denied'
                        UNWIND [n, m] AS inner
                        MATCH (inner)-[r {stance: 'denied'}]-(:Entity)
                        RETURN count(DISTINCT r) AS it""", Map.of("around", around, "depth", depth)).getFirst());
    }

    private static String left(Wanted wanted) {
        return String.valueOf(new Relations(read(), wanted.filter(), vocabulary()).denied());
    }

    @Test
    void anEdgeCarriesWhoSaysSo() {
        ExportEdge truss = edges(direct(Wanted.all().relations("SPOKE_AT").filter())).stream()
                .filter(edge -> edge.from().equals("liz-truss") && edge.to().equals("paris-conference-2023"))
                .findFirst()
                .orElseThrow();
        assertThat(truss.id()).isEqualTo(TRUSS);
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
        DirectLayer raids = direct(Wanted.all().relations("RAIDED").filter());
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
        List<ExportEdge> edges = edges(direct(GraphFilter.NONE));
        assertThat(edges).anyMatch(edge -> edge.ordinal() > 1);
        assertThat(edges.stream()
                        .map(edge -> List.of(edge.from(), edge.to(), edge.kind()))
                        .distinct())
                .hasSameSizeAs(edges);
    }

    @Test
    void anEdgeTellsWhereDocumentsSpeakOfIt() {
        ExportEdge truss = edges(direct(Wanted.all().relations("SPOKE_AT").filter())).stream()
                .filter(edge -> edge.id().equals(TRUSS))
                .findFirst()
                .orElseThrow();
        assertThat(truss.properties())
                .extractingByKey("locators", LIST)
                .contains(
                        "washington-times-2023-07-02 26 5595-5659", "iran-condemns-rally-2023-07-03 10 2055-2069 date");
        assertThat(truss.properties()).containsEntry("locators", column("""
                        MATCH (c:Claim {relationId: $id})-[s:SAID_IN]->(d:Document) WHERE c.status = 'done'
                        UNWIND range(0, size(s.paragraphs) - 1) AS i
                        WITH DISTINCT d.id AS d, s.paragraphs[i] AS paragraph, s.starts[i] AS start, s.ends[i] AS end, s.roles[i] AS role
                        RETURN d + ' ' + paragraph + CASE WHEN start < 0 THEN '' ELSE ' ' + start + '-' + end END
                               + CASE role WHEN 'main' THEN '' ELSE ' ' + role END AS it
                        ORDER BY d, paragraph, start, end, role""", Map.of("id", TRUSS.substring(2))));
    }

    @Test
    void entitiesAreFoundByTheirIdsEachOnce() {
        List<ExportNode> found = new ArrayList<>();
        new DirectNodes(read(), new DirectAttributes(vocabulary(), read()))
                .byIds(List.of("mek", "albania", "no-such-thing", "mek"), found::add);
        assertThat(found).extracting(ExportNode::id).containsExactly("albania", "mek");
        assertThat(nodes(direct(GraphFilter.NONE))).containsAll(found);
    }
}
