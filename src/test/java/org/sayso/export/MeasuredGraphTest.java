// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.graph.Cancellation;
import org.sayso.problem.CallerException;

class MeasuredGraphTest {
    /** Nodes in no order of ids, as statements give them. */
    private static final JoinedNodes GRAPH = new JoinedNodes(
            List.of("z", "b", "c", "a", "y", "x"),
            List.of("a-b", "a-b", "b-c", "c-a", "c-c", "x-y", "y-z", "z-x"),
            true);

    @Test
    void nodesKeepWhatTheyHadAndGetWhatWasAskedFor() {
        assertThat(node("c", measured(GRAPH, Metric.DEGREE)))
                .isEqualTo(Map.of("note", "of c", "degree", 4L, "inDegree", 2L, "outDegree", 2L));
        assertThat(node("c", measured(GRAPH, Metric.values())).keySet())
                .containsExactly("betweenness", "community", "degree", "inDegree", "note", "outDegree", "pagerank");
    }

    @Test
    void whatNodesGetIsDeclared() {
        assertThat(measured(GRAPH, Metric.PAGERANK, Metric.COMMUNITY).nodeAttributes())
                .containsExactly(
                        new GraphHead.Attribute("community", GraphHead.Type.INTEGER, false),
                        new GraphHead.Attribute("note", GraphHead.Type.TEXT, false),
                        new GraphHead.Attribute("pagerank", GraphHead.Type.FLOAT, false));
    }

    @Test
    void communitiesAreNumberedInTheOrderOfTheirSmallestIds() {
        SortedMap<String, Object> communities = new TreeMap<>();
        properties(measured(GRAPH, Metric.COMMUNITY)).forEach((id, node) -> communities.put(id, node.get("community")));
        assertThat(communities).isEqualTo(Map.of("a", 1L, "b", 1L, "c", 1L, "x", 2L, "y", 2L, "z", 2L));
    }

    @Test
    void withoutADirectionThereIsOneDegree() {
        JoinedNodes undirected = new JoinedNodes(GRAPH.nodes(), GRAPH.edges(), false);
        MeasuredGraph measured = measured(undirected, Metric.DEGREE);
        assertThat(node("b", measured)).isEqualTo(Map.of("note", "of b", "degree", 3L));
        assertThat(measured.isDirected()).isFalse();
    }

    @Test
    void theGraphItselfStaysAsItIs() {
        List<ExportEdge> before = new ArrayList<>();
        GRAPH.edges(before::add);
        List<ExportEdge> after = new ArrayList<>();
        measured(GRAPH, Metric.values()).edges(after::add);
        assertThat(after).isEqualTo(before);
        assertThat(properties(measured(GRAPH)).keySet()).containsExactly("a", "b", "c", "x", "y", "z");
    }

    @Test
    void betweennessOfALargerGraphIsRefusedByName() {
        assertThatThrownBy(() -> new MeasuredGraph(GRAPH, List.of(Metric.BETWEENNESS), 5, new Cancellation()))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("at most 5 nodes, and this graph has 6")
                .hasMessageContaining("sayso.export.betweenness-nodes");
        assertThat(new MeasuredGraph(GRAPH, List.of(Metric.PAGERANK), 5, new Cancellation()).nodeAttributes())
                .hasSize(3);
    }

    /** With a list of edges that is told as often as anybody takes more of them. */
    @Test
    void metricsOfMoreEdgesThanMemoryHoldsAreRefused() {
        List<String> endless = new AbstractList<>() {
            @Override
            public String get(int index) {
                return "a-b";
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        JoinedNodes graph = new JoinedNodes(List.of("a", "b"), endless, true);
        assertThatThrownBy(() -> measured(graph, Metric.DEGREE))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("edges in this memory");
    }

    private static MeasuredGraph measured(GraphSource graph, Metric... metrics) {
        return new MeasuredGraph(graph, Arrays.asList(metrics), 6, new Cancellation());
    }

    private static SortedMap<String, Object> node(String id, GraphSource graph) {
        return Objects.requireNonNull(properties(graph).get(id));
    }

    private static SortedMap<String, SortedMap<String, Object>> properties(GraphSource graph) {
        SortedMap<String, SortedMap<String, Object>> properties = new TreeMap<>();
        graph.nodes(node -> properties.put(node.id(), node.properties()));
        return properties;
    }
}
