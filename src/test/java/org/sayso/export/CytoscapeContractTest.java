// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.OutputStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CytoscapeContractTest extends GraphWriterContract {
    @Override
    GraphWriter writer(OutputStream out) {
        return new CytoscapeWriter(out);
    }

    @Override
    Keeping keeping() {
        return new NodeLinkContractTest.KeptByJson();
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        JsonNode json = JsonMapper.shared().readTree(file);
        JsonNode graph = json.get("data");
        return new ReadBack(
                graph.get("name").stringValue(),
                NodeLinkContractTest.provenance(graph, head),
                graph.get("directed").booleanValue(),
                data(json, "nodes").map(node -> node(node, head)).toList(),
                data(json, "edges").map(edge -> edge(edge, head)).toList(),
                NodeLinkContractTest.end(graph),
                graph.get("strippedCharacters").longValue());
    }

    private static Stream<JsonNode> data(JsonNode json, String part) {
        return json.get("elements").get(part).valueStream().map(element -> element.get("data"));
    }

    private static ExportNode node(JsonNode node, GraphHead head) {
        return new ExportNode(
                node.get("id").stringValue(),
                node.get("name").stringValue(),
                node.get("type").stringValue(),
                ValueRead.all(head.nodes(), one -> ValueRead.of(one, node.path(one.name()))));
    }

    private static ExportEdge edge(JsonNode edge, GraphHead head) {
        return new ExportEdge(
                edge.get("id").stringValue(),
                edge.get("source").stringValue(),
                edge.get("target").stringValue(),
                edge.get("interaction").stringValue(),
                0,
                edge.get("name").stringValue(),
                ValueRead.all(head.edges(), one -> ValueRead.of(one, edge.path(one.name()))));
    }
}
