// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ValueType;

/** What a parameter of a canned query takes, as JSON Schema 2020-12, which is that of OpenAPI 3.1. */
final class ParameterSchema {
    private ParameterSchema() {}

    static Map<String, Object> of(Parameter parameter) {
        Map<String, Object> single = single(parameter);
        Map<String, Object> schema = parameter.isList() ? Members.of("type", "array", "items", single) : single;
        if (parameter.defaultValues() != null) {
            schema.put("default", value(parameter, parameter.defaultValues()));
        }
        return schema;
    }

    /** What its text says, and what a schema cannot. */
    static String description(Parameter parameter) {
        StringBuilder description = new StringBuilder(parameter.description());
        if (parameter.type() == ValueType.ENTITY) {
            description.append(". An id, else a name or alias written exactly, of ");
            description.append(parameter.choices().isEmpty() ? "any entity" : String.join(" or ", parameter.choices()));
        }
        if (parameter.type() == ValueType.DATE && parameter.range() != null) {
            description.append(". From ").append(parameter.range());
        }
        if (parameter.isList()) {
            boolean commas = parameter.values(List.of("a,b")).size() == 2;
            description.append(commas ? ". Several also with commas" : ". Several by repeating the name");
        }
        return description.toString();
    }

    /** Values as a request gives them, as JSON has them. */
    static Object value(Parameter parameter, List<String> given) {
        List<Object> values = parameter.values(given).stream()
                .map(text -> value(parameter.type(), text))
                .toList();
        return parameter.isList() ? values : values.getFirst();
    }

    private static Object value(ValueType type, String text) {
        return switch (type) {
            case INTEGER -> Long.valueOf(text);
            case FLOAT -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case STRING, DATE, ENTITY, ENUM -> text;
        };
    }

    private static Map<String, Object> single(Parameter parameter) {
        return switch (parameter.type()) {
            case STRING -> bounded(Members.of("type", "string"), parameter, "minLength", "maxLength");
            case INTEGER -> bounded(Members.of("type", "integer", "format", "int64"), parameter, "minimum", "maximum");
            case FLOAT -> bounded(Members.of("type", "number", "format", "double"), parameter, "minimum", "maximum");
            case BOOLEAN -> Members.of("type", "boolean");
            case DATE -> Members.of("type", "string", "format", "date");
            case ENTITY -> Members.of("type", "string", "minLength", 1);
            case ENUM -> Members.of("type", "string", "enum", parameter.choices());
        };
    }

    private static Map<String, Object> bounded(
            Map<String, Object> schema, Parameter parameter, String from, String to) {
        if (parameter.range() != null) {
            bound(schema, from, parameter.type(), parameter.range().from());
            bound(schema, to, parameter.type(), parameter.range().to());
        }
        return schema;
    }

    private static void bound(Map<String, Object> schema, String word, ValueType type, @Nullable String text) {
        if (text != null) {
            schema.put(word, value(type == ValueType.STRING ? ValueType.INTEGER : type, text));
        }
    }
}
