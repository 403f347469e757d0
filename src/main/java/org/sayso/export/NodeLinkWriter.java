// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and links as D3 takes them ({@code d3.forceLink(file.links).id(d => d.id)}), with what networkx wants so that parallel edges stay apart
 * ({@code node_link_graph(file, edges="links")}): {@code key} is an edge's id. What the graph is of, and whether it is whole, stands in {@code graph}, at the end
 * where all of it is known.
 */
final class NodeLinkWriter implements GraphWriter {
    /** D3's simulation writes into all but the last; that one is an argument's name in networkx, which takes properties as further arguments. */
    private static final String[] OWN = {"index", "vx", "vy", "fx", "fy", "self"};

    private final GraphJson json;
    private @Nullable GraphHead head;
    private Columns nodes = new Columns(List.of());
    private Columns links = new Columns(List.of());
    private boolean inLinks;

    NodeLinkWriter(OutputStream target) {
        json = new GraphJson(target);
    }

    @Override
    public void begin(GraphHead head) {
        this.head = head;
        nodes = new Columns(head.nodes(), OWN);
        links = new Columns(head.edges(), OWN);
        json.beginObject()
                .pair("directed", head.directed())
                .pair("multigraph", true)
                .beginArray("nodes")
                .newLine();
    }

    @Override
    public void node(ExportNode node) {
        json.beginObject()
                .pair("id", node.id())
                .pair("label", node.caption())
                .pair("type", node.type())
                .properties(node.properties(), nodes, Map.of("id", node.id()))
                .endObject()
                .newLine();
    }

    @Override
    public void edge(ExportEdge edge) {
        beginLinks();
        json.beginObject()
                .pair("source", edge.from())
                .pair("target", edge.to())
                .pair("key", edge.id())
                .pair("type", edge.type())
                .pair("label", edge.caption())
                .properties(edge.properties(), links, Map.of())
                .endObject()
                .newLine();
    }

    @Override
    public void end(GraphEnd end) {
        beginLinks();
        GraphHead told = requireNonNull(head);
        json.endArray().beginObject("graph").pair("title", told.title());
        told.provenance().forEach((name, text) -> json.pair(name, text));
        json.counts(end);
        json.endObject().endObject().finish();
    }

    private void beginLinks() {
        if (!inLinks) {
            inLinks = true;
            json.endArray().beginArray("links").newLine();
        }
    }
}
