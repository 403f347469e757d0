// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.export.Columns.Column;

/**
 * <a href="https://gexf.net/">GEXF</a>, dynamic: an edge is there from {@code earliest} to {@code latest}, both days included; where one is missing, it is open; without
 * both it is always there. Nodes are always there: one that came and went would hide edges of other times. Provenance is in the description; a comment behind the graph
 * has the counts, and tells whether a limit cut it, and how many characters were left out.
 */
final class GexfWriter implements GraphWriter {
    enum Version {
        V1_3("http://gexf.net/1.3", "1.3"),
        /** Which has no {@code kind}: Gephi takes parallel edges for one. */
        V1_2("http://www.gexf.net/1.2draft", "1.2");

        private final String namespace;
        private final String number;

        Version(String namespace, String number) {
            this.namespace = namespace;
            this.number = number;
        }
    }

    private static final String UNDIRECTED = "undirected";

    private final XmlOut xml;
    private final Version version;
    private Columns nodes = new Columns(List.of());
    private Columns edges = new Columns(List.of());
    private boolean inEdges;
    private boolean directed = true;

    GexfWriter(OutputStream out, Version version) throws IOException {
        this.xml = new XmlOut(out);
        this.version = version;
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        nodes = new Columns(head.nodes(), "nodeType");
        edges = new Columns(head.edges(), "relation");
        directed = head.directed();
        xml.begin("gexf", version.namespace);
        xml.attribute("version", version.number);
        xml.line();
        meta(head);
        graph();
        attributes("node", "nodeType", nodes);
        attributes("edge", "relation", edges);
        xml.start("nodes");
        xml.line();
    }

    @Override
    public void node(ExportNode node) throws IOException {
        xml.start("node");
        xml.attribute("id", node.id());
        xml.attribute("label", node.caption());
        values("nodeType", node.type(), nodes, node.properties());
        xml.end();
        xml.line();
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        beginEdges();
        xml.start("edge");
        xml.attribute("id", edge.id());
        xml.attribute("source", edge.from());
        xml.attribute("target", edge.to());
        if (!directed) {
            xml.attribute("type", UNDIRECTED);
        }
        xml.attribute("label", edge.caption());
        if (version == Version.V1_3) {
            xml.attribute("kind", edge.kind());
        }
        if (edge.properties().get("weight") instanceof Number weight) {
            xml.attribute("weight", weight.toString());
        }
        day("start", edge.earliest());
        day("end", edge.latest());
        values("relation", edge.type(), edges, edge.properties());
        xml.end();
        xml.line();
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        beginEdges();
        xml.end();
        xml.line();
        xml.end();
        xml.line();
        xml.comment(" " + end.nodes() + " nodes, " + end.edges() + " edges; "
                + (end.truncated() ? "truncated: a limit left out nodes or edges" : "complete") + "; "
                + xml.plain().stripped() + " characters left out that XML cannot hold ");
        xml.line();
        if (end.changed()) {
            xml.comment(" " + GraphEnd.CHANGED + " ");
            xml.line();
        }
        xml.finish();
    }

    private void meta(GraphHead head) throws IOException {
        xml.start("meta");
        xml.start("creator");
        xml.text("Sayso");
        xml.end();
        xml.start("description");
        xml.text(head.title());
        for (Map.Entry<String, String> entry : head.provenance().entrySet()) {
            xml.text("\n" + entry.getKey() + ": " + entry.getValue());
        }
        xml.end();
        xml.end();
        xml.line();
    }

    private void graph() throws IOException {
        xml.start("graph");
        xml.attribute("mode", "dynamic");
        xml.attribute("timeformat", "date");
        if (version == Version.V1_3) {
            xml.attribute("timerepresentation", "interval");
            xml.attribute("timezone", "UTC");
        }
        xml.attribute("defaultedgetype", directed ? "directed" : UNDIRECTED);
        xml.attribute("idtype", "string");
        xml.line();
    }

    /** One block for each class: graphology keeps but the last. Ids are names, as graphology shows ids. */
    private void attributes(String of, String typeName, Columns columns) throws IOException {
        xml.start("attributes");
        xml.attribute("class", of);
        xml.attribute("mode", "static");
        xml.line();
        attribute(typeName, "string");
        for (Column column : columns.all()) {
            if (!isWeight(columns, column)) {
                attribute(column.name(), type(column));
            }
        }
        xml.end();
        xml.line();
    }

    private void attribute(String name, String type) throws IOException {
        xml.start("attribute");
        xml.attribute("id", name);
        xml.attribute("title", name);
        xml.attribute("type", type);
        xml.end();
        xml.line();
    }

    /** Of lists, networkx knows those of texts alone, and so does version 1.2. */
    private static String type(Column column) {
        if (column.list()) {
            return "liststring";
        }
        return switch (column.type()) {
            case TEXT, DATE -> "string";
            case INTEGER -> "long";
            case FLOAT -> "double";
            case BOOLEAN -> "boolean";
        };
    }

    private void beginEdges() throws IOException {
        if (!inEdges) {
            xml.end();
            xml.line();
            xml.start("edges");
            xml.line();
            inEdges = true;
        }
    }

    /** Without the plus sign of years beyond 9999, which dates in XML do not have. */
    private void day(String name, @Nullable LocalDate day) throws IOException {
        if (day != null) {
            xml.attribute(name, day.getYear() > 9999 ? day.toString().substring(1) : day.toString());
        }
    }

    private void values(String typeName, String type, Columns columns, SortedMap<String, Object> properties)
            throws IOException {
        xml.start("attvalues");
        value(typeName, type);
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            Column column = columns.of(property.getKey());
            if (!isWeight(columns, column)) {
                value(column.name(), text(column.fit(property.getValue())));
            }
        }
        xml.end();
    }

    /** An edge has a place of its own for it. */
    private boolean isWeight(Columns columns, Column column) {
        return columns == edges && column.name().equals("weight");
    }

    private static String text(Object value) {
        return value instanceof List<?> list ? GexfList.of(list) : value.toString();
    }

    private void value(String name, String value) throws IOException {
        xml.start("attvalue");
        xml.attribute("for", name);
        xml.attribute("value", value);
        xml.end();
    }
}
