// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;
import org.sayso.graph.RowCollector;

/** A driver's row as a {@link RowCollector} gives it: dates as text, nodes and relationships as maps, without internal ids. */
final class DriverValues {
    /** The ids of a row's nodes, by the driver's ids. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    private DriverValues() {}

    static Map<String, Object> row(Record row) {
        DriverValues values = new DriverValues();
        row.values().forEach(value -> values.remember(value.asObject()));
        Map<String, Object> plain = new LinkedHashMap<>();
        row.keys().forEach(key -> plain.put(key, values.plain(row.get(key).asObject())));
        return plain;
    }

    private void remember(@Nullable Object value) {
        if (value instanceof Node node) {
            ids.put(node.elementId(), node.get("id").asString());
        } else if (value instanceof Path path) {
            path.nodes().forEach(this::remember);
        }
    }

    @SuppressWarnings("NullAway") // a column may be null, and then so is its plain value
    private Object plain(@Nullable Object value) {
        return switch (value) {
            case Temporal date -> date.toString();
            case Node node -> node(node);
            case Relationship edge -> relationship(edge);
            case Path path -> path(path);
            case List<?> list -> list.stream().map(this::plain).toList();
            case null, default -> value;
        };
    }

    private Map<String, Object> node(Node node) {
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("$labels", labels.stream().sorted().toList());
        node.asMap().forEach((key, property) -> plain.put(key, plain(property)));
        return plain;
    }

    private Map<String, Object> relationship(Relationship edge) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("$type", edge.type());
        plain.put("$from", plain(ids.get(edge.startNodeElementId())));
        plain.put("$to", plain(ids.get(edge.endNodeElementId())));
        edge.asMap().forEach((key, property) -> plain.put(key, plain(property)));
        return plain;
    }

    private List<Object> path(Path path) {
        List<Object> plain = new ArrayList<>();
        plain.add(plain(path.start()));
        path.forEach(segment -> {
            plain.add(plain(segment.relationship()));
            plain.add(plain(segment.end()));
        });
        return plain;
    }
}
