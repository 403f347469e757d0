// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as graphs need it: properties with their types, one node or edge a line. Dates are texts in ISO 8601, numbers that JSON does not have are texts as well;
 * halves of characters, which UTF-8 cannot hold, are left out and counted. Where the stream fails, Jackson's exception tells it.
 */
final class GraphJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().build())
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Map<String, SerializableString> names = new HashMap<>();
    private long stripped;

    /** @param target is neither flushed nor closed */
    GraphJson(OutputStream target) {
        json = MAPPER.createGenerator(target);
    }

    /** What is known behind the last edge. */
    GraphJson counts(GraphEnd end) {
        pair("nodes", end.nodes())
                .pair("edges", end.edges())
                .pair("truncated", end.truncated())
                .pair("strippedCharacters", stripped());
        return end.changed() ? pair("changed", GraphEnd.CHANGED) : this;
    }

    /** How many halves of characters were left out. */
    long stripped() {
        return stripped;
    }

    GraphJson beginObject() {
        json.writeStartObject();
        return this;
    }

    GraphJson beginObject(String name) {
        json.writeName(name(name)).writeStartObject();
        return this;
    }

    GraphJson endObject() {
        json.writeEndObject();
        return this;
    }

    GraphJson beginArray(String name) {
        json.writeName(name(name)).writeStartArray();
        return this;
    }

    GraphJson endArray() {
        json.writeEndArray();
        return this;
    }

    /** To be called after each element of an array that should stand on a line of its own, and before the first one. */
    GraphJson newLine() {
        json.writeRaw('\n');
        return this;
    }

    /** One pair of an object; a value as {@link ExportNode} has them. */
    GraphJson pair(String name, Object value) {
        json.writeName(name(name));
        value(value);
        return this;
    }

    /**
     * All properties, under their columns' names.
     *
     * @param said what stands here already under names of properties: it is not said again under another name
     */
    GraphJson properties(SortedMap<String, Object> properties, Columns columns, Map<String, String> said) {
        properties.forEach((property, value) -> {
            Columns.Column column = columns.of(property);
            if (column.name().equals(property) || !value.equals(said.get(property))) {
                pair(column.name(), column.fit(value));
            }
        });
        return this;
    }

    /** Ends the line and hands over what is still kept here. */
    void finish() {
        json.writeRaw('\n');
        json.close();
    }

    private void value(Object value) {
        switch (value) {
            case String text -> json.writeString(whole(text));
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(this::value);
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    private SerializableString name(String name) {
        return names.computeIfAbsent(name, text -> new SerializedString(whole(text)));
    }

    private String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return withoutHalves(text);
            }
        }
        return text;
    }

    private String withoutHalves(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(whole::appendCodePoint);
        stripped += text.length() - whole.length();
        return whole.toString();
    }
}
