// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.export.GraphHead.Attribute;

/**
 * A small graph of what readers are known to trip over: parallel edges, a loop, both directions, every type, names that readers use themselves, texts that look like
 * something else, quotes, line ends, right-to-left text, emoji, 10,000 characters in one name, open and far dates.
 */
final class TrapGraph implements GraphSource {
    /** 10,000 characters in 20,000 UTF-16 units and 40,000 bytes. */
    static final String LONG_NAME = "😀🏛".repeat(5_000);

    static final String ARABIC = "وزراء سابقون";

    private static final String ODD_TEXT =
            "two\nlines, a\ttab, \"quotes\", 'others' & <tags>; C:\\dir\\, %s {x} $y \u0001";

    @Override
    public List<Attribute> nodeAttributes() {
        return List.of(
                new Attribute("aliases", GraphHead.Type.TEXT, true),
                new Attribute("born", GraphHead.Type.DATE, false),
                new Attribute("days", GraphHead.Type.DATE, true),
                new Attribute("id", GraphHead.Type.TEXT, false),
                new Attribute("living", GraphHead.Type.BOOLEAN, false),
                new Attribute("note", GraphHead.Type.TEXT, false),
                new Attribute("share", GraphHead.Type.FLOAT, false),
                new Attribute("sizes", GraphHead.Type.INTEGER, true),
                new Attribute("x", GraphHead.Type.INTEGER, false));
    }

    @Override
    public List<Attribute> edgeAttributes() {
        return List.of(
                new Attribute("claims", GraphHead.Type.TEXT, true),
                new Attribute("earliest", GraphHead.Type.DATE, false),
                new Attribute("latest", GraphHead.Type.DATE, false),
                new Attribute("source", GraphHead.Type.TEXT, false),
                new Attribute("stance", GraphHead.Type.TEXT, false),
                new Attribute("voices", GraphHead.Type.INTEGER, false),
                new Attribute("weight", GraphHead.Type.FLOAT, false));
    }

    @Override
    public void nodes(NodeSink sink) {
        Map<String, Object> all = Map.of(
                "aliases",
                List.of("C, \"d\"; e", "back\\slash\\", "two\nlines", ARABIC, "[x]"),
                "born",
                LocalDate.of(1951, 2, 3),
                "days",
                List.of(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1)),
                "id",
                "not its id",
                "living",
                true,
                "note",
                ODD_TEXT,
                "share",
                0.25,
                "sizes",
                List.of(3L, -4L),
                "x",
                9_007_199_254_740_993L);
        sink.node(node("a", "A \"B\" & <C>; \\N", "Person", all));
        sink.node(node("doc/former-ministers", ARABIC + "\n😀", "PersonGroup", Map.of("living", false)));
        sink.node(node("long", LONG_NAME, "Organization", Map.of("note", LONG_NAME, "aliases", List.of(LONG_NAME))));
        sink.node(node(
                "null",
                "2023-07-01",
                "Event",
                Map.of("note", "null", "aliases", List.of("2023-07-01", "true"), "x", 7L)));
    }

    @Override
    public void edges(EdgeSink sink) {
        LocalDate first = LocalDate.of(2023, 7, 1);
        LocalDate last = LocalDate.of(2023, 7, 31);
        sink.edge(edge(1, "a", "a", "QUOTED", 1, Map.of("earliest", first, "latest", first)));
        sink.edge(edge(2, "a", "doc/former-ministers", "MET", 1, Map.of("earliest", first, "source", ODD_TEXT)));
        sink.edge(edge(3, "a", "doc/former-ministers", "RAIDED", 1, Map.of("earliest", first, "latest", last)));
        sink.edge(edge(4, "a", "doc/former-ministers", "RAIDED", 2, Map.of("latest", last, "stance", "contested")));
        sink.edge(edge(5, "a", "doc/former-ministers", "RAIDED", 3, Map.of("claims", List.of("c1", "c2"))));
        sink.edge(edge(6, "doc/former-ministers", "a", "RAIDED", 1, Map.of("voices", 3L)));
        sink.edge(edge(7, "long", "null", "MET", 1, Map.of("stance", "null", "weight", 2.5)));
    }

    private static ExportNode node(String id, String caption, String type, Map<String, Object> properties) {
        return new ExportNode(id, caption, type, new TreeMap<>(properties));
    }

    private static ExportEdge edge(
            int id, String from, String to, String type, int ordinal, Map<String, Object> properties) {
        return new ExportEdge(
                "r:" + id, from, to, type, ordinal, "says \"" + ARABIC + "\" & others", new TreeMap<>(properties));
    }
}
