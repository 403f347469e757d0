// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as the head declares them, out of texts or JSON. */
final class ValueRead {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ValueRead() {}

    /** Each property that there is something of. */
    static SortedMap<String, Object> all(Collection<Attribute> declared, Function<Attribute, @Nullable Object> reader) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (Attribute attribute : declared) {
            Object value = reader.apply(attribute);
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
        return values;
    }

    /** @param text dates in ISO 8601, lists in JSON */
    static @Nullable Object of(Attribute attribute, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return attribute.list() ? of(attribute, JSON.readTree(text)) : one(attribute.type(), text);
    }

    static @Nullable Object of(Attribute attribute, @Nullable JsonNode json) {
        if (json == null || json.isMissingNode()) {
            return null;
        }
        return attribute.list()
                ? json.valueStream().map(one -> one(attribute.type(), one)).toList()
                : one(attribute.type(), json);
    }

    static Object one(GraphHead.Type type, String text) {
        return switch (type) {
            case TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case FLOAT -> Double.valueOf(text);
            case BOOLEAN -> truth(text);
            case DATE -> LocalDate.parse(text);
        };
    }

    /** Of JSON, the type counts too. */
    private static Object one(GraphHead.Type type, JsonNode json) {
        return switch (type) {
            case TEXT -> json.stringValue();
            case INTEGER -> json.longValue();
            case FLOAT -> json.doubleValue();
            case BOOLEAN -> json.booleanValue();
            case DATE -> LocalDate.parse(json.stringValue());
        };
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
