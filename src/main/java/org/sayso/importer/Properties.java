// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Properties of nodes and relationships: absent values are left out, and dates are hashed as their ISO text. */
final class Properties {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a property unless it is null, false or an empty list: Neo4j keeps no null, and "no" is said by absence. */
    Properties with(String name, @Nullable Object value) {
        boolean absent =
                value == null || Boolean.FALSE.equals(value) || (value instanceof List<?> list && list.isEmpty());
        if (!absent) {
            values.put(name, value);
        }
        return this;
    }

    Properties withAll(Map<String, Object> more) {
        more.forEach(this::with);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }

    /** The same properties as a hash sees them, whether they come from a record or back from the graph. */
    static Map<String, Object> canonical(Map<String, ?> properties) {
        Map<String, Object> canonical = new TreeMap<>();
        properties.forEach((name, value) -> canonical.put(name, canonical(value)));
        return canonical;
    }

    private static Object canonical(Object value) {
        return switch (value) {
            case java.time.LocalDate date -> date.toString();
            case List<?> list -> list.stream().map(Properties::canonical).toList();
            default -> value;
        };
    }
}
