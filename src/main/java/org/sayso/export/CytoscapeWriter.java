// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;

/**
 * Elements as Cytoscape.js takes them ({@code cytoscape({elements: file.elements})}), in the form that Cytoscape desktop opens as {@code .cyjs}. Desktop reads
 * {@code data} into its network table, wherever in the file it stands: so it is last, and tells what is known only then. {@code columnTypes} keeps desktop from
 * guessing, which would make fractions of integers.
 *
 * @see <a href="https://github.com/cytoscape/json">what desktop reads: CytoscapejsMapper, CytoscapeJsToken</a>
 */
final class CytoscapeWriter implements GraphWriter {
    /** {@code parent} would put one node into another; desktop has the others by itself, or makes them of what is written here. */
    private static final String[] OWN = {
        "name", "parent", "interaction", "shared name", "shared interaction", "SUID", "selected"
    };

    private static final List<Attribute> COUNTS = List.of(
            new Attribute("nodes", GraphHead.Type.INTEGER, false),
            new Attribute("edges", GraphHead.Type.INTEGER, false),
            new Attribute("strippedCharacters", GraphHead.Type.INTEGER, false));

    private final GraphJson json;
    private @Nullable GraphHead head;
    private Columns nodes = new Columns(List.of());
    private Columns edges = new Columns(List.of());
    private boolean inEdges;

    CytoscapeWriter(OutputStream target) {
        json = new GraphJson(target);
    }

    @Override
    public void begin(GraphHead head) {
        this.head = head;
        nodes = new Columns(head.nodes(), OWN);
        edges = new Columns(head.edges(), OWN);
        json.beginObject()
                .pair("format_version", "1.0")
                .pair("generated_by", "sayso")
                .pair("target_cytoscapejs_version", "^3.0.0");
        columnTypes(head);
        json.beginObject("elements").beginArray("nodes").newLine();
    }

    @Override
    public void node(ExportNode node) {
        json.beginObject()
                .beginObject("data")
                .pair("id", node.id())
                .pair("name", node.caption())
                .pair("type", node.type())
                .properties(node.properties(), nodes, Map.of("id", node.id(), "name", node.caption()))
                .endObject()
                .endObject()
                .newLine();
    }

    @Override
    public void edge(ExportEdge edge) {
        beginEdges();
        json.beginObject()
                .beginObject("data")
                .pair("id", edge.id())
                .pair("source", edge.from())
                .pair("target", edge.to())
                .pair("interaction", edge.type())
                .pair("name", edge.caption())
                .properties(edge.properties(), edges, Map.of("id", edge.id(), "name", edge.caption()))
                .endObject()
                .endObject()
                .newLine();
    }

    @Override
    public void end(GraphEnd end) {
        beginEdges();
        GraphHead told = requireNonNull(head);
        json.endArray().endObject().beginObject("data").pair("name", told.title());
        told.provenance().forEach((name, text) -> json.pair(name, text));
        json.pair("directed", told.directed()).counts(end);
        json.endObject().endObject().finish();
    }

    private void beginEdges() {
        if (!inEdges) {
            inEdges = true;
            json.endArray().beginArray("edges").newLine();
        }
    }

    private void columnTypes(GraphHead head) {
        json.beginObject("columnTypes");
        columns("node", nodes, head.nodes());
        columns("edge", edges, head.edges());
        columns("network", new Columns(COUNTS), COUNTS);
        json.endObject();
    }

    /** A single text under another name often says what is said already: no column for that, and desktop does not guess it wrongly. */
    private void columns(String of, Columns columns, List<Attribute> attributes) {
        json.beginArray(of);
        for (Attribute attribute : attributes) {
            String name = columns.of(attribute.name()).name();
            String type = nameOf(attribute.type());
            if (attribute.list()) {
                json.beginObject()
                        .pair("columnName", name)
                        .pair("type", "List")
                        .pair("listType", type)
                        .endObject();
            } else if (name.equals(attribute.name()) || !type.equals("String")) {
                json.beginObject().pair("columnName", name).pair("type", type).endObject();
            }
        }
        json.endArray();
    }

    /** As desktop calls them. */
    private static String nameOf(GraphHead.Type type) {
        return switch (type) {
            case TEXT, DATE -> "String";
            case INTEGER -> "Long";
            case FLOAT -> "Double";
            case BOOLEAN -> "Boolean";
        };
    }
}
