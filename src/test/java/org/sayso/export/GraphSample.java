// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.sayso.export.GraphHead.Attribute;

/** A graph in memory. */
record GraphSample(GraphHead head, List<ExportNode> nodes, List<ExportEdge> edges, boolean truncated) {
    private static final List<Attribute> NODES = List.of(
            new Attribute("day", GraphHead.Type.DATE, false),
            new Attribute("days", GraphHead.Type.DATE, true),
            new Attribute("number", GraphHead.Type.INTEGER, false),
            new Attribute("numbers", GraphHead.Type.INTEGER, true),
            new Attribute("share", GraphHead.Type.FLOAT, false),
            new Attribute("shares", GraphHead.Type.FLOAT, true),
            new Attribute("text", GraphHead.Type.TEXT, false),
            new Attribute("texts", GraphHead.Type.TEXT, true),
            new Attribute("yes", GraphHead.Type.BOOLEAN, false),
            new Attribute("yesses", GraphHead.Type.BOOLEAN, true));
    private static final List<Attribute> EDGES = List.of(
            new Attribute("claims", GraphHead.Type.TEXT, true),
            new Attribute("earliest", GraphHead.Type.DATE, false),
            new Attribute("latest", GraphHead.Type.DATE, false),
            new Attribute("stance", GraphHead.Type.TEXT, false),
            new Attribute("voices", GraphHead.Type.INTEGER, false));

    static GraphSample of(List<ExportNode> nodes, ExportEdge... edges) {
        return of(nodes, List.of(edges));
    }

    static GraphSample of(List<ExportNode> nodes, List<ExportEdge> edges) {
        return new GraphSample(head(true, Map.of()), nodes, edges, false);
    }

    static GraphSample undirected(List<ExportNode> nodes, ExportEdge... edges) {
        return new GraphSample(head(false, Map.of()), nodes, List.of(edges), false);
    }

    static GraphSample cut(String sentence, List<ExportNode> nodes) {
        return new GraphSample(head(true, Map.of("cut", sentence)), nodes, List.of(), true);
    }

    /** As many edges, between a hundred nodes. */
    static GraphSample large(int count) {
        List<ExportNode> nodes = new ArrayList<>();
        List<ExportEdge> edges = new ArrayList<>();
        for (int from = 0; from < 100; from++) {
            nodes.add(node("n%02d".formatted(from), Map.of("number", (long) from)));
            for (int at = 0; at < count / 100; at++) {
                int to = (int) (at * 100L / (count / 100));
                edges.add(new ExportEdge(
                        "r:%d-%d".formatted(from, at),
                        "n%02d".formatted(from),
                        "n%02d".formatted(to),
                        "MET",
                        at % 100 + 1,
                        "met " + at,
                        new TreeMap<>(Map.of(
                                "claims", List.of("c" + at, "d"),
                                "earliest", LocalDate.EPOCH.plusDays(at),
                                "voices", (long) at))));
            }
        }
        return of(nodes, edges);
    }

    static ExportNode node(String id, Map<String, Object> properties) {
        return new ExportNode(id, "Node " + id, "Person", new TreeMap<>(properties));
    }

    static ExportEdge edge(String id, String from, String to, int ordinal, Map<String, Object> properties) {
        return new ExportEdge(id, from, to, "MET", ordinal, "met, says " + id, new TreeMap<>(properties));
    }

    void to(GraphWriter writer) throws IOException {
        writer.begin(head);
        for (ExportNode node : nodes) {
            writer.node(node);
        }
        for (ExportEdge edge : edges) {
            writer.edge(edge);
        }
        writer.end(new GraphEnd(nodes.size(), edges.size(), truncated));
    }

    private static GraphHead head(boolean directed, Map<String, String> more) {
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", "MATCH (a)-->(b) WHERE a.id < \"b\" & true RETURN 'é 😀'");
        provenance.put("graphVersion", "1-abc");
        provenance.putAll(more);
        return new GraphHead("Who \"says\" so & where", provenance, NODES, EDGES, directed);
    }
}
