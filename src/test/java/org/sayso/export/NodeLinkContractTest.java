// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NodeLinkContractTest extends GraphWriterContract {
    @Override
    GraphWriter writer(OutputStream out) {
        return new NodeLinkWriter(out);
    }

    @Override
    Keeping keeping() {
        return new KeptByJson();
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        return read(JsonMapper.shared().readTree(file), head);
    }

    static ReadBack read(JsonNode file, GraphHead head) {
        JsonNode graph = file.get("graph");
        return new ReadBack(
                graph.get("title").stringValue(),
                provenance(graph, head),
                file.get("directed").booleanValue(),
                file.get("nodes")
                        .valueStream()
                        .map(node -> new ExportNode(
                                node.get("id").stringValue(),
                                node.get("label").stringValue(),
                                node.get("type").stringValue(),
                                ValueRead.all(head.nodes(), one -> ValueRead.of(one, node.path(one.name())))))
                        .toList(),
                file.get("links").valueStream().map(link -> edge(link, head)).toList(),
                end(graph),
                graph.get("strippedCharacters").longValue());
    }

    private static ExportEdge edge(JsonNode link, GraphHead head) {
        return new ExportEdge(
                link.get("key").stringValue(),
                link.get("source").stringValue(),
                link.get("target").stringValue(),
                link.get("type").stringValue(),
                0,
                link.get("label").stringValue(),
                ValueRead.all(head.edges(), one -> ValueRead.of(one, link.path(one.name()))));
    }

    static Map<String, String> provenance(JsonNode told, GraphHead head) {
        return head.provenance().keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> told.get(name).stringValue(), (a, b) -> b, TreeMap::new));
    }

    static GraphEnd end(JsonNode told) {
        return new GraphEnd(
                told.get("nodes").longValue(),
                told.get("edges").longValue(),
                told.get("truncated").booleanValue());
    }

    /** JSON holds every character. */
    static final class KeptByJson extends Keeping {
        @Override
        String text(String text) {
            return text.codePoints()
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
