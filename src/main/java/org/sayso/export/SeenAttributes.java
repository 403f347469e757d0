// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.export.GraphHead.Attribute;

/** The properties that elements were seen to have. What is of several types is text; what is a list somewhere is one everywhere. */
final class SeenAttributes {
    /** Told otherwise: as ids, and of no use to readers. */
    private static final Set<String> LEFT_OUT = Set.of("id", "digest", "json");

    private final SortedMap<String, Attribute> seen = new TreeMap<>();

    void add(String name, GraphHead.Type type, boolean list) {
        seen.merge(name, new Attribute(name, type, list), SeenAttributes::both);
    }

    void see(Map<String, Object> properties) {
        properties.forEach((name, value) -> {
            if (LEFT_OUT.contains(name)) {
                return;
            }
            if (value instanceof List<?> list) {
                list.forEach(element -> add(name, type(element), true));
            } else {
                add(name, type(value), false);
            }
        });
    }

    List<Attribute> all() {
        return List.copyOf(seen.values());
    }

    /** The properties as they are declared. */
    SortedMap<String, Object> fit(Map<String, Object> properties) {
        SortedMap<String, Object> fitting = new TreeMap<>();
        properties.forEach((name, value) -> {
            Attribute attribute = seen.get(name);
            // A list that never holds anything is of no type.
            if (attribute != null) {
                fitting.put(name, fit(attribute, value));
            }
        });
        return fitting;
    }

    private static Object fit(Attribute attribute, Object value) {
        if (!attribute.list()) {
            return one(attribute.type(), value);
        }
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return list.stream().map(element -> one(attribute.type(), element)).toList();
    }

    private static Object one(GraphHead.Type type, Object value) {
        return switch (type) {
            case TEXT -> value.toString();
            case FLOAT -> ((Number) value).doubleValue();
            default -> value;
        };
    }

    private static GraphHead.Type type(Object value) {
        return switch (value) {
            case Long number -> GraphHead.Type.INTEGER;
            case Double number -> GraphHead.Type.FLOAT;
            case Boolean truth -> GraphHead.Type.BOOLEAN;
            case LocalDate day -> GraphHead.Type.DATE;
            default -> GraphHead.Type.TEXT;
        };
    }

    private static Attribute both(Attribute one, Attribute other) {
        GraphHead.Type type = one.type() == other.type()
                ? one.type()
                : Set.of(one.type(), other.type()).equals(Set.of(GraphHead.Type.INTEGER, GraphHead.Type.FLOAT))
                        ? GraphHead.Type.FLOAT
                        : GraphHead.Type.TEXT;
        return new Attribute(one.name(), type, one.list() || other.list());
    }
}
