// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph of nothing but nodes and how they are joined.
 *
 * @param edges such as {@code a-b}
 */
record JoinedNodes(List<String> nodes, List<String> edges, boolean isDirected) implements GraphSource {
    @Override
    public List<GraphHead.Attribute> nodeAttributes() {
        return List.of(
                new GraphHead.Attribute("community", GraphHead.Type.TEXT, true),
                new GraphHead.Attribute("note", GraphHead.Type.TEXT, false));
    }

    @Override
    public List<GraphHead.Attribute> edgeAttributes() {
        return List.of();
    }

    @Override
    public void nodes(NodeSink sink) {
        nodes.forEach(id -> sink.node(new ExportNode(id, id, "Person", new TreeMap<>(Map.of("note", "of " + id)))));
    }

    @Override
    public void edges(EdgeSink sink) {
        for (int i = 0; i < edges.size(); i++) {
            List<String> ends = ends(edges.get(i));
            sink.edge(new ExportEdge("r:" + i, ends.get(0), ends.get(1), "MET", 1, "met", new TreeMap<>()));
        }
    }

    private static List<String> ends(String edge) {
        return Arrays.asList(edge.split("-"));
    }

    /** With nodes that are numbers. */
    GraphShape shape() {
        int[] from = edges.stream()
                .mapToInt(edge -> Integer.parseInt(ends(edge).get(0)))
                .toArray();
        int[] to = edges.stream()
                .mapToInt(edge -> Integer.parseInt(ends(edge).get(1)))
                .toArray();
        return new GraphShape(nodes.size(), from, to, isDirected);
    }
}
