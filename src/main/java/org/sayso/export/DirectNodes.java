// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Entities as nodes. */
final class DirectNodes {
    private static final String BY_IDS = "MATCH (n:Entity) WHERE n.id IN $ids RETURN n ORDER BY n.id";

    private final GraphRead read;
    private final DirectAttributes attributes;

    DirectNodes(GraphRead read, DirectAttributes attributes) {
        this.read = read;
        this.attributes = attributes;
    }

    /** In the order of ids, each once; ids that no entity has are passed over. */
    void byIds(Collection<String> ids, GraphSource.NodeSink sink) {
        for (List<String> portion : GraphRead.portions(ids)) {
            each(BY_IDS, Map.of("ids", portion), sink);
        }
    }

    /** @param cypher returns entities as {@code n} */
    void each(String cypher, Map<String, ?> parameters, GraphSource.NodeSink sink) {
        read.each(cypher, parameters, row -> sink.node(node(GraphRead.part(row, "n"))));
    }

    /** @param node as {@link org.sayso.graph.RowCollector} makes it */
    ExportNode node(Map<String, Object> node) {
        SortedMap<String, Object> properties = attributes.ofNode(node);
        List<String> labels = GraphRead.list(node, "$labels");
        List<String> kinds = LayerIds.kinds(labels);
        if (!kinds.isEmpty()) {
            properties.put(DirectAttributes.KIND, kinds);
        }
        String id = GraphRead.text(node, "id");
        return new ExportNode(id, Objects.toString(node.get("name"), id), LayerIds.typeOf(labels), properties);
    }
}
