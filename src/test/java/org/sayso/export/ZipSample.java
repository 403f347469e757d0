// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A small graph for the writers of zips, and what stands in the zips they make. */
final class ZipSample {
    static final GraphHead HEAD = new GraphHead(
            "Who met whom",
            provenance(),
            List.of(
                    new GraphHead.Attribute("aliases", GraphHead.Type.TEXT, true),
                    new GraphHead.Attribute("born", GraphHead.Type.DATE, false),
                    new GraphHead.Attribute("days", GraphHead.Type.DATE, true),
                    new GraphHead.Attribute("lapsed", GraphHead.Type.BOOLEAN, false),
                    new GraphHead.Attribute("name", GraphHead.Type.TEXT, false),
                    new GraphHead.Attribute("rank", GraphHead.Type.FLOAT, false),
                    new GraphHead.Attribute("seats", GraphHead.Type.INTEGER, false),
                    new GraphHead.Attribute("steps", GraphHead.Type.INTEGER, true)),
            List.of(
                    new GraphHead.Attribute("earliest", GraphHead.Type.DATE, false),
                    new GraphHead.Attribute("latest", GraphHead.Type.DATE, false),
                    new GraphHead.Attribute("list", GraphHead.Type.TEXT, true),
                    new GraphHead.Attribute("type", GraphHead.Type.TEXT, false),
                    new GraphHead.Attribute("when", GraphHead.Type.TEXT, false)));

    static final GraphHead EMPTY = new GraphHead("Nothing", new LinkedHashMap<>(), List.of(), List.of());

    private static final List<ExportNode> NODES = List.of(
            new ExportNode(
                    "a",
                    "A \"B\" & \\C",
                    "Person",
                    new TreeMap<>(Map.of(
                            "aliases",
                            List.of("c, d", "e\\f", "2023"),
                            "born",
                            LocalDate.of(1951, 2, 3),
                            "days",
                            List.of(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1)),
                            "lapsed",
                            true,
                            "name",
                            " two\nlines\\",
                            "rank",
                            0.25,
                            "seats",
                            9_007_199_254_740_993L,
                            "steps",
                            List.of(1L, -2L)))),
            new ExportNode("b/é", "شهر 😀", "Event", new TreeMap<>(Map.of("name", ""))),
            new ExportNode("c0ffee", "claim", "Claim", new TreeMap<>(Map.of("name", "h\uD800al\u001Ff"))));

    private static final List<ExportEdge> EDGES = List.of(
            edge(
                    "r:1",
                    "a",
                    "b/é",
                    "MET",
                    1,
                    Map.of(
                            "earliest",
                            LocalDate.of(2023, 7, 1),
                            "latest",
                            LocalDate.of(2023, 7, 31),
                            "when",
                            "2023-07")),
            edge(
                    "r:2",
                    "a",
                    "b/é",
                    "MET",
                    2,
                    Map.of("latest", LocalDate.of(2012, 12, 31), "when", "../2012", "list", "x")),
            edge("r:3", "b/é", "b/é", "QUOTED", 1, Map.of("type", "true", "list", List.of("x", "", "y"))));

    private ZipSample() {}

    static Map<String, String> whole(Function<OutputStream, GraphWriter> format) throws IOException {
        return files(written(format, HEAD, NODES, EDGES, false));
    }

    static Map<String, String> empty(Function<OutputStream, GraphWriter> format) throws IOException {
        return files(written(format, EMPTY, List.of(), List.of(), false));
    }

    static Map<String, String> cutOff(Function<OutputStream, GraphWriter> format) throws IOException {
        return files(written(format, HEAD, NODES.subList(2, 3), List.of(), true));
    }

    static byte[] written(
            Function<OutputStream, GraphWriter> format,
            GraphHead head,
            List<ExportNode> nodes,
            List<ExportEdge> edges,
            boolean truncated)
            throws IOException {
        var bytes = new Untouched();
        GraphWriter writer = format.apply(bytes);
        writer.begin(head);
        for (ExportNode node : nodes) {
            writer.node(node);
        }
        for (ExportEdge edge : edges) {
            writer.edge(edge);
        }
        writer.end(new GraphEnd(nodes.size(), edges.size(), truncated));
        return bytes.toByteArray();
    }

    /** In their order, read as a stream is. */
    static SequencedMap<String, String> files(byte[] zip) throws IOException {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** From the lines of a file that begins with them, behind the title. */
    static Map<String, String> provenance(List<String> lines) {
        return lines.stream()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    static GraphEnd end(List<String> counts) {
        return new GraphEnd(
                Long.parseLong(counts.get(0)),
                Long.parseLong(counts.get(1)),
                counts.get(2).startsWith("yes"));
    }

    private static ExportEdge edge(
            String id, String from, String to, String type, int ordinal, Map<String, Object> properties) {
        return new ExportEdge(id, from, to, type, ordinal, "says A: \"so\"", new TreeMap<>(properties));
    }

    private static SequencedMap<String, String> provenance() {
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", "MATCH (a)\r\nRETURN a");
        provenance.put("graphVersion", "ab12");
        return provenance;
    }
}
