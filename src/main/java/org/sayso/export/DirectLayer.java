// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.Vocabulary;

/**
 * Entities and the relations between them. Both are read in the order of the index of ids, and the relations of one entity are sorted by themselves, so that
 * nothing grows with the graph.
 */
final class DirectLayer implements GraphSource {
    private static final String WANTED = "r.stance IN $stances AND ($relations IS NULL OR type(r) IN $relations)";

    /** {@code id >= ''} is what lets Neo4j read in the order of the index. */
    private static final String NODES =
            "MATCH (n:Entity) WHERE n.id >= '' AND ($relations IS NULL OR EXISTS { (n)-[r]-(:Entity) WHERE " + WANTED
                    + " }) RETURN n ORDER BY n.id";

    private static final String EDGES =
            "MATCH (a:Entity) WHERE a.id >= '' WITH a ORDER BY a.id CALL (a) { MATCH (a)-[r]->(b:Entity) WHERE "
                    + WANTED + " RETURN r ORDER BY b.id, type(r), r.id } RETURN r";

    private static final Set<String> TYPES =
            Arrays.stream(EntityType.values()).map(EntityType::label).collect(Collectors.toUnmodifiableSet());

    private final GraphStore store;
    private final ReadLimits limits;
    private final Cancellation cancellation;
    private final Map<String, Object> parameters;
    private final DirectAttributes attributes;

    /** @param relations their types; null for all */
    DirectLayer(
            GraphStore store,
            Vocabulary vocabulary,
            ReadLimits limits,
            Cancellation cancellation,
            List<String> stances,
            @Nullable List<String> relations) {
        this.store = store;
        this.limits = limits;
        this.cancellation = cancellation;
        this.attributes = new DirectAttributes(vocabulary);
        this.parameters = new TreeMap<>(Map.of("stances", stances));
        parameters.put("relations", relations);
    }

    @Override
    public List<GraphHead.Attribute> nodeAttributes() {
        return attributes.nodes();
    }

    @Override
    public List<GraphHead.Attribute> edgeAttributes() {
        return attributes.edges();
    }

    @Override
    public void nodes(NodeSink sink) {
        read(NODES, row -> sink.node(node(part(row, "n"))));
    }

    @Override
    public void edges(EdgeSink sink) {
        Ordinals ordinals = new Ordinals();
        read(EDGES, row -> {
            Map<String, Object> edge = part(row, "r");
            String type = text(edge, "$type");
            String from = text(edge, "$from");
            String to = text(edge, "$to");
            sink.edge(new ExportEdge(
                    "r:" + text(edge, "id"),
                    from,
                    to,
                    type,
                    ordinals.next(from, to, type),
                    Objects.toString(edge.get("says"), type),
                    attributes.ofEdge(edge)));
        });
    }

    private ExportNode node(Map<String, Object> node) {
        SortedMap<String, Object> properties = attributes.ofNode(node);
        List<String> kinds = new ArrayList<>();
        String type = "Entity";
        if (node.get("$labels") instanceof List<?> labels) {
            for (Object label : labels) {
                if (TYPES.contains(label.toString())) {
                    type = label.toString();
                } else if (!label.equals("Entity")) {
                    kinds.add(label.toString());
                }
            }
        }
        if (!kinds.isEmpty()) {
            properties.put(DirectAttributes.KIND, kinds);
        }
        return new ExportNode(text(node, "id"), Objects.toString(node.get("name"), text(node, "id")), type, properties);
    }

    private void read(String cypher, Consumer<Map<String, Object>> row) {
        store.read(new Statement(cypher, parameters), limits, cancellation, new RowCollector(row));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> row, String column) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(column), column);
    }

    private static String text(Map<String, Object> part, String name) {
        return Objects.toString(part.get(name), "");
    }

    /** Counts edges of one type between the same two nodes; they come one after the other. */
    private static final class Ordinals {
        private List<String> last = List.of();
        private int ordinal;

        int next(String from, String to, String type) {
            List<String> now = List.of(from, to, type);
            ordinal = now.equals(last) ? ordinal + 1 : 1;
            last = now;
            return ordinal;
        }
    }
}
