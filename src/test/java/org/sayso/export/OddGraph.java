// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.sayso.export.GraphHead.Attribute;

/** A small graph of everything that a format may stumble over: every type, one value where a list is declared, taken names, parallel edges, a loop, quotes, line ends, right-to-left text, emoji. */
final class OddGraph {
    private static final GraphHead HEAD = new GraphHead(
            "Who \"says\" so & where",
            provenance(),
            List.of(
                    one("aliases", GraphHead.Type.TEXT, true),
                    one("born", GraphHead.Type.DATE, false),
                    one("days", GraphHead.Type.DATE, true),
                    one("id", GraphHead.Type.TEXT, false),
                    one("living", GraphHead.Type.BOOLEAN, false),
                    one("name", GraphHead.Type.TEXT, false),
                    one("share", GraphHead.Type.FLOAT, false),
                    one("sizes", GraphHead.Type.INTEGER, true),
                    one("x", GraphHead.Type.INTEGER, false),
                    one("parent", GraphHead.Type.TEXT, false)),
            List.of(
                    one("claims", GraphHead.Type.TEXT, true),
                    one("earliest", GraphHead.Type.DATE, false),
                    one("source", GraphHead.Type.TEXT, false),
                    one("list", GraphHead.Type.TEXT, true),
                    one("stance", GraphHead.Type.TEXT, false),
                    one("voices", GraphHead.Type.INTEGER, false)));

    private OddGraph() {}

    static String whole(Function<OutputStream, GraphWriter> format) {
        return text(format, writer -> {
            writer.begin(HEAD);
            writer.node(new ExportNode("a", "A \"B\" & C", "Person", everyType()));
            writer.node(new ExportNode("b/é", "شهر\n😀", "Event", sorted(Map.of("name", "شهر"))));
            writer.edge(new ExportEdge(
                    "r:1",
                    "a",
                    "b/é",
                    "KILLED",
                    1,
                    "killed, says A",
                    sorted(Map.of(
                            "claims",
                            List.of("c1", "c2"),
                            "earliest",
                            LocalDate.of(2023, 6, 20),
                            "source",
                            "a \\\"b\\",
                            "voices",
                            2L))));
            writer.edge(new ExportEdge(
                    "r:2",
                    "a",
                    "b/é",
                    "KILLED",
                    2,
                    "killed; denied by B",
                    sorted(Map.of("list", "one", "stance", "denied"))));
            writer.edge(new ExportEdge("r:3", "b/é", "b/é", "MET", 1, "met", sorted(Map.of("stance", "contested"))));
            writer.end(new GraphEnd(2, 3, false));
        });
    }

    static String empty(Function<OutputStream, GraphWriter> format) {
        return text(format, writer -> {
            writer.begin(new GraphHead("Nothing", new LinkedHashMap<>(), List.of(), List.of()));
            writer.end(new GraphEnd(0, 0, false));
        });
    }

    private static SortedMap<String, Object> everyType() {
        return sorted(Map.of(
                "aliases",
                List.of("C, \"d\"", "e\\f"),
                "born",
                LocalDate.of(1951, 2, 3),
                "days",
                List.of(LocalDate.of(2020, 1, 31)),
                "id",
                "a",
                "living",
                true,
                "name",
                "A \"B\" & C",
                "share",
                0.25,
                "sizes",
                List.of(3L, Long.MIN_VALUE),
                "x",
                9_007_199_254_740_993L,
                "parent",
                "b"));
    }

    private static SequencedMap<String, String> provenance() {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        told.put("query", "speakers-at-event");
        told.put("graphVersion", "1-ab");
        return told;
    }

    private static Attribute one(String name, GraphHead.Type type, boolean list) {
        return new Attribute(name, type, list);
    }

    private static SortedMap<String, Object> sorted(Map<String, Object> properties) {
        return new TreeMap<>(properties);
    }

    private static String text(Function<OutputStream, GraphWriter> format, Calls calls) {
        var bytes = new Untouched();
        try {
            calls.to(format.apply(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toString(UTF_8);
    }

    @FunctionalInterface
    private interface Calls {
        void to(GraphWriter writer) throws IOException;
    }
}
