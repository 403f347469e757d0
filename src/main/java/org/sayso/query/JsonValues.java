// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowVisitor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes values as JSON. What JSON has no word for becomes an object with one key: {@code $node}, {@code $relationship}, {@code $path}, {@code $point},
 * {@code $bytes}. Ids are our own; the database's internal ones never appear.
 */
abstract class JsonValues implements RowVisitor {
    /** For documents on a stream that others buffer and close; nothing is put between two documents. */
    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().rootValueSeparator("").build())
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    protected final JsonGenerator json;
    private final boolean integersAsText;
    private int depth;

    /** @param integersAsText whether integers are written as text, all of them, so that one column has one type */
    JsonValues(JsonGenerator json, boolean integersAsText) {
        this.json = json;
        this.integersAsText = integersAsText;
    }

    /** Before each value that is a column's. */
    protected abstract void columnBegins();

    /** After each list, map, node, relationship, path, point or byte array that is a column's. */
    protected void columnEnds() {}

    protected final boolean isNested() {
        return depth > 0;
    }

    protected final void reset() {
        depth = 0;
    }

    private void scalar() {
        if (depth == 0) {
            columnBegins();
        }
    }

    private void open() {
        scalar();
        depth++;
    }

    private void ended() {
        depth--;
        if (depth == 0) {
            columnEnds();
        }
    }

    @Override
    public void onNull() {
        scalar();
        json.writeNull();
    }

    @Override
    public void onBoolean(boolean value) {
        scalar();
        json.writeBoolean(value);
    }

    @Override
    public void onInteger(long value) {
        scalar();
        if (integersAsText) {
            json.writeString(Long.toString(value));
        } else {
            json.writeNumber(value);
        }
    }

    @Override
    public void onFloat(double value) {
        scalar();
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            // JSON has no such numbers.
            json.writeString(Double.toString(value));
        }
    }

    @Override
    public void onString(String value) {
        scalar();
        json.writeString(value);
    }

    @Override
    public void onTemporal(String iso) {
        scalar();
        json.writeString(iso);
    }

    @Override
    public void onPoint(int srid, double[] coordinates) {
        open();
        json.writeStartObject().writeName("$point").writeStartObject();
        json.writeNumberProperty("srid", srid).writeName("coordinates");
        json.writeArray(coordinates, 0, coordinates.length);
        json.writeEndObject().writeEndObject();
        ended();
    }

    @Override
    public void onBytes(byte[] value) {
        open();
        json.writeStartObject().writeName("$bytes").writeBinary(value).writeEndObject();
        ended();
    }

    @Override
    public void beginList(int size) {
        open();
        json.writeStartArray();
    }

    @Override
    public void endList() {
        json.writeEndArray();
        ended();
    }

    @Override
    public void beginMap(int size) {
        open();
        json.writeStartObject();
    }

    @Override
    public void key(String key) {
        json.writeName(key);
    }

    @Override
    public void endMap() {
        json.writeEndObject();
        ended();
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        open();
        json.writeStartObject().writeName("$node").writeStartObject();
        writeId("id", id);
        json.writeName("labels").writeStartArray();
        labels.forEach(json::writeString);
        json.writeEndArray().writeName("properties");
    }

    @Override
    public void endNode() {
        json.writeEndObject().writeEndObject();
        ended();
    }

    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
        open();
        json.writeStartObject().writeName("$relationship").writeStartObject();
        json.writeStringProperty("type", type);
        writeId("from", from);
        writeId("to", to);
        json.writeName("properties");
    }

    @Override
    public void endRelationship() {
        json.writeEndObject().writeEndObject();
        ended();
    }

    @Override
    public void beginPath(int length) {
        open();
        json.writeStartObject().writeName("$path").writeStartArray();
    }

    @Override
    public void endPath() {
        json.writeEndArray().writeEndObject();
        ended();
    }

    private void writeId(String name, @Nullable String id) {
        json.writeName(name);
        if (id == null) {
            json.writeNull();
        } else {
            json.writeString(id);
        }
    }
}
