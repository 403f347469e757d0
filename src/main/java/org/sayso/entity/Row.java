// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a read, or a map in it. Absent texts are null, absent lists empty. */
record Row(Map<String, Object> values) {

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    /** As text in the form of JSON: dates in ISO 8601. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    /** A text that the data model promises. */
    String sure(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    long number(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    List<Long> numbers(String name) {
        return list(name).stream().map(value -> ((Number) value).longValue()).toList();
    }

    /** A list of maps, each made into something. */
    <T> List<T> each(String name, Function<Row, T> made) {
        return list(name).stream().map(value -> made.apply(row(value))).toList();
    }

    /** A map made into something; null when it is absent. */
    <T> @Nullable T one(String name, Function<Row, T> made) {
        Object value = values.get(name);
        return value == null ? null : made.apply(row(value));
    }

    /** A map that is always there. */
    Row inner(String name) {
        return row(Objects.requireNonNull(values.get(name), name));
    }

    /** What else is there, by name. */
    Map<String, Object> without(java.util.Collection<String> names) {
        Map<String, Object> rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return rest;
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Row row(Object map) {
        return new Row((Map<String, Object>) map);
    }
}
