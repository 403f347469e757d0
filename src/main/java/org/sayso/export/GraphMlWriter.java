// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.sayso.export.Columns.Column;

/**
 * <a href="http://graphml.graphdrawing.org/">GraphML</a>. Provenance is data of the graph; so are, behind the last edge, the counts, {@code truncated}, and how many
 * characters were left out. Dates and lists are texts ({@link ValueText}).
 *
 * <p>Ids of nodes are name tokens in the schema, so that a slash becomes {@code .2f.} there ({@link NameToken}); {@code name} has the id as it is, and {@code label} the caption: igraph looks nodes
 * up by {@code name}, and wants it unique.
 */
final class GraphMlWriter implements GraphWriter {
    enum Flavour {
        PLAIN,
        /** With labels that yEd shows; not valid by the schema of GraphML alone. */
        YED
    }

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String YED = "http://www.yworks.com/xml/graphml";
    private static final String NODE = "n_";
    private static final String EDGE = "e_";
    private static final String GRAPH = "g_";

    private final XmlOut xml;
    private final Flavour flavour;
    private Columns nodes = new Columns(List.of());
    private Columns edges = new Columns(List.of());
    private boolean directed = true;

    GraphMlWriter(OutputStream out, Flavour flavour) throws IOException {
        this.xml = new XmlOut(out);
        this.flavour = flavour;
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        nodes = new Columns(head.nodes(), "name", "nodeType", "graphics");
        edges = new Columns(head.edges(), "relation", "graphics");
        directed = head.directed();
        xml.begin("graphml", NAMESPACE);
        if (flavour == Flavour.YED) {
            xml.namespace("y", YED);
        }
        xml.line();
        keys(head.provenance().keySet());
        xml.start("graph");
        xml.attribute("id", "sayso");
        xml.attribute("edgedefault", directed ? "directed" : "undirected");
        xml.line();
        graphData("g_name", head.title());
        for (Map.Entry<String, String> entry : head.provenance().entrySet()) {
            graphData(GRAPH + entry.getKey(), entry.getValue());
        }
    }

    @Override
    public void node(ExportNode node) throws IOException {
        xml.start("node");
        xml.attribute("id", NameToken.of(node.id()));
        data("n_name", node.id());
        data("n_label", node.caption());
        data("n_nodeType", node.type());
        properties(NODE, nodes, node.properties());
        if (flavour == Flavour.YED) {
            graphics(NODE, "ShapeNode", "NodeLabel", node.caption());
        }
        xml.end();
        xml.line();
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        xml.start("edge");
        xml.attribute("id", NameToken.of(edge.id()));
        xml.attribute("source", NameToken.of(edge.from()));
        xml.attribute("target", NameToken.of(edge.to()));
        data("e_label", edge.caption());
        data("e_relation", edge.type());
        properties(EDGE, edges, edge.properties());
        if (flavour == Flavour.YED) {
            graphics(EDGE, "PolyLineEdge", "EdgeLabel", edge.caption());
        }
        xml.end();
        xml.line();
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        graphData("g_nodes", Long.toString(end.nodes()));
        graphData("g_edges", Long.toString(end.edges()));
        graphData("g_truncated", Boolean.toString(end.truncated()));
        graphData("g_strippedCharacters", Long.toString(xml.plain().stripped()));
        xml.end();
        xml.line();
        if (end.changed()) {
            xml.comment(" " + GraphEnd.CHANGED + " ");
            xml.line();
        }
        xml.finish();
    }

    private void keys(Set<String> told) throws IOException {
        key("graph", "g_name", "name", "string");
        for (String name : told) {
            key("graph", GRAPH + name, name, "string");
        }
        key("graph", "g_nodes", "nodes", "long");
        key("graph", "g_edges", "edges", "long");
        key("graph", "g_truncated", "truncated", "boolean");
        key("graph", "g_strippedCharacters", "strippedCharacters", "long");
        key("node", "n_name", "name", "string");
        key("node", "n_label", "label", "string");
        key("node", "n_nodeType", "nodeType", "string");
        keys("node", NODE, nodes);
        key("edge", "e_label", "label", "string");
        key("edge", "e_relation", "relation", "string");
        keys("edge", EDGE, edges);
        if (flavour == Flavour.YED) {
            graphicsKey("node", NODE);
            graphicsKey("edge", EDGE);
        }
    }

    private void keys(String of, String prefix, Columns columns) throws IOException {
        for (Column column : columns.all()) {
            String name = NameToken.of(column.name());
            key(of, prefix + name, name, type(column));
        }
    }

    private void key(String of, String id, String name, String type) throws IOException {
        xml.start("key");
        xml.attribute("id", id);
        xml.attribute("for", of);
        xml.attribute("attr.name", name);
        xml.attribute("attr.type", type);
        xml.end();
        xml.line();
    }

    private static String type(Column column) {
        if (column.list()) {
            return "string";
        }
        return switch (column.type()) {
            case TEXT, DATE -> "string";
            case INTEGER -> "long";
            case FLOAT -> "double";
            case BOOLEAN -> "boolean";
        };
    }

    private void graphicsKey(String of, String prefix) throws IOException {
        xml.start("key");
        xml.attribute("id", prefix + "graphics");
        xml.attribute("for", of);
        xml.attribute("yfiles.type", of + "graphics");
        xml.end();
        xml.line();
    }

    private void properties(String prefix, Columns columns, SortedMap<String, Object> properties) throws IOException {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            Column column = columns.of(property.getKey());
            data(prefix + column.name(), ValueText.of(column.fit(property.getValue()), xml.plain()));
        }
    }

    private void graphData(String key, String value) throws IOException {
        data(key, value);
        xml.line();
    }

    private void data(String key, String value) throws IOException {
        xml.start("data");
        xml.attribute("key", NameToken.of(key));
        xml.text(value);
        xml.end();
    }

    /** Places and sizes are left to yEd, which lays out anew in any case. */
    private void graphics(String prefix, String shape, String label, String caption) throws IOException {
        xml.start("data");
        xml.attribute("key", prefix + "graphics");
        xml.start("y", shape, YED);
        if (shape.equals("PolyLineEdge")) {
            xml.start("y", "Arrows", YED);
            xml.attribute("source", "none");
            xml.attribute("target", directed ? "standard" : "none");
            xml.end();
        }
        xml.start("y", label, YED);
        xml.text(notHtml(caption));
        xml.end();
        xml.end();
        xml.end();
    }

    /** yEd takes a label that begins so for HTML. */
    private static String notHtml(String caption) {
        return caption.regionMatches(true, 0, "<html>", 0, 6) ? " " + caption : caption;
    }
}
