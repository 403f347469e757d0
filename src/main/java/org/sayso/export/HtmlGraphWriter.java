// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file for a browser without a network: the graph drawn, its relations in a table, who says so and where, and a filter. Its data are those of
 * {@link NodeLinkWriter}; behind them stand names of the voices and documents.
 */
final class HtmlGraphWriter implements GraphWriter {
    /** Properties that hold ids of voices and documents. */
    private static final List<String> NAMED =
            List.of("saidBy", "deniedBy", "onBehalfOf", "documents", "document", "usedBy");

    /** A browser takes no more relations than this has names for. */
    private static final int MOST_NAMES = 50_000;

    private final OutputStream target;
    private final OutputStream inside;
    private final NodeLinkWriter data;
    private final Function<SortedSet<String>, Map<String, String>> captions;
    private final SortedSet<String> met = new TreeSet<>();

    /** Without names: ids of voices and documents stand for themselves, unless they are nodes. */
    HtmlGraphWriter(OutputStream target) {
        this(target, ids -> Map.of());
    }

    /**
     * @param captions names of voices and documents by their ids; asked once, at the end of the graph, for at most 50,000 of the ids that its nodes and edges
     *     mention. Some may be those of nodes; those it does not know it leaves out
     */
    HtmlGraphWriter(OutputStream target, Function<SortedSet<String>, Map<String, String>> captions) {
        this.target = target;
        this.captions = captions;
        inside = new InsideScript(target);
        data = new NodeLinkWriter(inside);
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        target.write(
                HtmlGraphPage.INSTANCE.before(new PlainText().of(head.title())).getBytes(UTF_8));
        data.begin(head);
        String asked = head.provenance().get("parameters");
        if (asked != null) {
            JsonMapper.shared().readTree(asked).valueStream().forEach(this::meet);
        }
    }

    @Override
    public void node(ExportNode node) {
        meet(node.properties());
        data.node(node);
    }

    @Override
    public void edge(ExportEdge edge) {
        meet(edge.properties());
        data.edge(edge);
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        data.end(end);
        target.write(HtmlGraphPage.INSTANCE.betweenData().getBytes(UTF_8));
        var json = new GraphJson(inside).beginObject();
        new TreeMap<>(captions.apply(met)).forEach(json::pair);
        json.endObject().finish();
        target.write(HtmlGraphPage.INSTANCE.afterData().getBytes(UTF_8));
    }

    private void meet(SortedMap<String, Object> properties) {
        for (String name : NAMED) {
            switch (properties.get(name)) {
                case List<?> ids -> ids.forEach(id -> meet(id.toString()));
                case String id -> meet(id);
                case null, default -> {}
            }
        }
    }

    /** What somebody asked for may be an id, of an entity that is not in the graph for example. */
    private void meet(JsonNode value) {
        value.valueStream().forEach(this::meet);
        if (value.isString()) {
            meet(value.stringValue());
        }
    }

    private void meet(String id) {
        if (met.size() < MOST_NAMES) {
            met.add(id);
        }
    }

    /** JSON that cannot end the element it stands in: a {@code <} is always inside a string there, where its escape means the same. */
    private static final class InsideScript extends FilterOutputStream {
        private static final byte[] ESCAPED = "\\u003c".getBytes(UTF_8);

        InsideScript(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            for (int at = offset; at < offset + length; at++) {
                if (bytes[at] == '<') {
                    out.write(bytes, from, at - from);
                    out.write(ESCAPED, 0, ESCAPED.length);
                    from = at + 1;
                }
            }
            out.write(bytes, from, offset + length - from);
        }
    }
}
