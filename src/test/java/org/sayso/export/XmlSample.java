// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.export.GraphHead.Attribute;

/** Small graphs for the writers of XML, and what they make of them. */
final class XmlSample {
    /** Every type of property, and names that readers take for something else. */
    static final GraphHead HEAD = new GraphHead(
            "Liz & others",
            provenance(),
            List.of(
                    new Attribute("aliases", GraphHead.Type.TEXT, true),
                    new Attribute("earliest", GraphHead.Type.DATE, false),
                    new Attribute("id", GraphHead.Type.TEXT, false),
                    new Attribute("name", GraphHead.Type.TEXT, false),
                    new Attribute("open", GraphHead.Type.BOOLEAN, false),
                    new Attribute("paragraphs", GraphHead.Type.INTEGER, true),
                    new Attribute("size", GraphHead.Type.INTEGER, false),
                    new Attribute("pagerank", GraphHead.Type.FLOAT, false)),
            List.of(
                    new Attribute("attested", GraphHead.Type.DATE, true),
                    new Attribute("earliest", GraphHead.Type.DATE, false),
                    new Attribute("latest", GraphHead.Type.DATE, false),
                    new Attribute("says", GraphHead.Type.TEXT, false),
                    new Attribute("weight", GraphHead.Type.FLOAT, false)));

    static final GraphHead EMPTY = new GraphHead("Nothing", new LinkedHashMap<>(), List.of(), List.of());

    static final ExportNode LIZ = new ExportNode(
            "liz-truss",
            "Liz \"Lizzy\" Truss & <co>",
            "Person",
            sorted(Map.of(
                    "aliases",
                    List.of("a \"b\" \\", "two\nlines", "ليز"),
                    "earliest",
                    LocalDate.of(1975, 7, 26),
                    "id",
                    "liz-truss",
                    "name",
                    "Liz\r\n\tTruss 😀",
                    "open",
                    true,
                    "paragraphs",
                    List.of(3L, 4L),
                    "size",
                    9_007_199_254_740_993L,
                    "pagerank",
                    0.25)));

    static final ExportNode GROUP = new ExportNode("doc/former-ministers", "وزراء", "PersonGroup", new TreeMap<>());

    static final List<ExportEdge> EDGES = List.of(
            edge("r:1", "doc/former-ministers", "liz-truss", "CRITICIZED", 1, Map.of()),
            edge(
                    "r:2",
                    "liz-truss",
                    "doc/former-ministers",
                    "MET",
                    1,
                    Map.of(
                            "earliest",
                            LocalDate.of(2023, 7, 1),
                            "latest",
                            LocalDate.of(2023, 7, 31),
                            "says",
                            "met, says A & \"B\"\nand C",
                            "weight",
                            2.0)),
            edge(
                    "r:3",
                    "liz-truss",
                    "doc/former-ministers",
                    "MET",
                    2,
                    Map.of("attested", List.of(LocalDate.of(2023, 7, 3)), "latest", LocalDate.of(12_000, 1, 1))),
            edge("r:4", "liz-truss", "liz-truss", "QUOTED", 1, Map.of("earliest", LocalDate.of(-43, 3, 15))));

    private XmlSample() {}

    interface Making {
        GraphWriter of(OutputStream out) throws IOException;
    }

    /** All of the above. */
    static String whole(Making making) throws IOException {
        return written(making, HEAD, List.of(GROUP, LIZ), EDGES, false);
    }

    static String written(
            Making making, GraphHead head, List<ExportNode> nodes, List<ExportEdge> edges, boolean truncated)
            throws IOException {
        var out = new Untouched();
        GraphWriter writer = making.of(out);
        writer.begin(head);
        for (ExportNode node : nodes) {
            writer.node(node);
        }
        for (ExportEdge edge : edges) {
            writer.edge(edge);
        }
        writer.end(new GraphEnd(nodes.size(), edges.size(), truncated));
        return out.toString(StandardCharsets.UTF_8);
    }

    static ExportEdge edge(
            String id, String from, String to, String type, int ordinal, Map<String, Object> properties) {
        return new ExportEdge(id, from, to, type, ordinal, type.toLowerCase(Locale.ROOT), sorted(properties));
    }

    private static SequencedMap<String, String> provenance() {
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", "MATCH (a)-->(b) WHERE a.id < \"b\" & 1");
        provenance.put("graphVersion", "1-abc");
        return provenance;
    }

    private static SortedMap<String, Object> sorted(Map<String, Object> properties) {
        return new TreeMap<>(properties);
    }
}
