// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The DOT language of Graphviz. Properties are attributes with {@code sayso_} in front, all of them, for any other name may mean something to it; values are
 * texts. Never {@code strict}: that would make one edge of parallel ones. Edges that somebody denies are not drawn as those that nobody denies.
 */
final class DotWriter implements GraphWriter {
    private static final String PREFIX = "sayso_";
    private static final Map<String, String> SHAPES = Map.of("Event", "hexagon", "Claim", "plain", "Document", "note");
    private static final Map<String, String> LINES =
            Map.of("denied", "dotted", "contested", "dashed", "varies", "dashed");

    private final OutputStream target;
    private final StringBuilder out = new StringBuilder();
    private final DotText text = new DotText(out);
    private Columns nodes = new Columns(List.of());
    private Columns edges = new Columns(List.of());
    private @Nullable String title;
    private boolean directed = true;

    DotWriter(OutputStream target) {
        this.target = target;
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        title = head.title();
        directed = head.directed();
        nodes = new Columns(head.nodes());
        edges = new Columns(head.edges());
        out.append(directed ? "digraph" : "graph").append(" sayso {\n");
        head.provenance().forEach((name, told) -> {
            text.quoted(PREFIX + name);
            out.append('=');
            text.quoted(told);
            out.append(";\n");
        });
        out.append("node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];\n");
        out.append("edge [fontname=\"sans-serif\", fontsize=10];\n");
        pass();
    }

    @Override
    public void node(ExportNode node) throws IOException {
        text.quoted(node.id());
        out.append(" [label=");
        text.label(node.caption());
        String shape = SHAPES.get(node.type());
        if (shape != null) {
            out.append(", shape=").append(shape);
        }
        attribute("type", node.type());
        properties(node.properties(), nodes);
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        text.quoted(edge.from());
        out.append(directed ? " -> " : " -- ");
        text.quoted(edge.to());
        // By its key Graphviz tells an edge from others between the same nodes.
        out.append(" [key=");
        text.quoted(edge.id());
        out.append(", label=");
        text.label(edge.caption());
        String line = edge.properties().get("stance") instanceof String stance ? LINES.get(stance) : null;
        if (line != null) {
            out.append(", style=").append(line);
        }
        attribute("type", edge.type());
        properties(edge.properties(), edges);
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        String of = requireNonNull(title);
        out.append("label=");
        text.label(end.truncated() ? of + "\nNot the whole graph: a limit cut it off." : of);
        out.append(";\nlabelloc=t;\n");
        out.append("sayso_nodes=").append(end.nodes()).append(";\n");
        out.append("sayso_edges=").append(end.edges()).append(";\n");
        out.append("sayso_truncated=").append(end.truncated()).append(";\n");
        if (end.changed()) {
            out.append("sayso_changed=\"").append(GraphEnd.CHANGED).append("\";\n");
        }
        out.append("sayso_strippedCharacters=").append(text.plain().stripped()).append(";\n}\n");
        pass();
    }

    private void properties(SortedMap<String, Object> properties, Columns columns) throws IOException {
        properties.forEach(
                (name, value) -> attribute(PREFIX + name, columns.of(name).fit(value)));
        out.append("];\n");
        pass();
    }

    private void attribute(String name, Object value) {
        out.append(", ");
        text.quoted(name);
        out.append('=');
        text.quoted(ValueText.of(value, text.plain()));
    }

    private void pass() throws IOException {
        target.write(out.toString().getBytes(StandardCharsets.UTF_8));
        out.setLength(0);
    }
}
