// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.neo4j.values.AnyValueWriter;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.ValueWriter.ArrayType;

/** Scalars of a result, told to a visitor as they come; {@link ResultWriter} adds lists, maps, nodes and what is made of them. */
abstract class ValueWriter implements AnyValueWriter<RuntimeException> {
    private static final Pattern UNPAIRED = Pattern.compile(
            "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");

    final RowVisitor visitor;
    final ValueBudget budget;

    ValueWriter(RowVisitor visitor, ValueBudget budget) {
        this.visitor = visitor;
        this.budget = budget;
    }

    @Override
    public void writeNull() {
        budget.value();
        visitor.onNull();
    }

    @Override
    public void writeBoolean(boolean value) {
        budget.value();
        visitor.onBoolean(value);
    }

    @Override
    public void writeInteger(byte value) {
        writeInteger((long) value);
    }

    @Override
    public void writeInteger(short value) {
        writeInteger((long) value);
    }

    @Override
    public void writeInteger(int value) {
        writeInteger((long) value);
    }

    @Override
    public void writeInteger(long value) {
        budget.value();
        visitor.onInteger(value);
    }

    /** By way of its text, for 0.1f is not 0.10000000149011612. */
    @Override
    public void writeFloatingPoint(float value) {
        writeFloatingPoint(Double.parseDouble(Float.toString(value)));
    }

    @Override
    public void writeFloatingPoint(double value) {
        budget.value();
        visitor.onFloat(value);
    }

    @Override
    public void writeString(String value) {
        budget.text(value.length());
        visitor.onString(whole(value));
    }

    /** Cypher can cut a character in half; no format can write that. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return UNPAIRED.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
    }

    @Override
    public void writeString(char value) {
        writeString(String.valueOf(value));
    }

    @Override
    public void writeByteArray(byte[] value) {
        budget.text(value.length);
        visitor.onBytes(value);
    }

    @Override
    public void writePoint(CoordinateReferenceSystem system, double[] coordinates) {
        budget.value();
        visitor.onPoint(system.getCode(), coordinates);
    }

    @Override
    public void writeDuration(long months, long days, long seconds, int nanos) {
        temporal(DurationValue.duration(months, days, seconds, nanos).prettyPrint());
    }

    @Override
    public void writeDate(LocalDate date) {
        temporal(DateTimeFormatter.ISO_LOCAL_DATE.format(date));
    }

    @Override
    public void writeLocalTime(LocalTime time) {
        temporal(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
    }

    @Override
    public void writeTime(OffsetTime time) {
        temporal(DateTimeFormatter.ISO_OFFSET_TIME.format(time));
    }

    @Override
    public void writeLocalDateTime(LocalDateTime dateTime) {
        temporal(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime));
    }

    @Override
    public void writeDateTime(ZonedDateTime dateTime) {
        temporal(DateTimeFormatter.ISO_ZONED_DATE_TIME.format(dateTime));
    }

    private void temporal(String iso) {
        budget.value();
        visitor.onTemporal(iso);
    }

    @Override
    public void writeUUID(long high, long low) {
        writeString(new UUID(high, low).toString());
    }

    @Override
    public void beginArray(int size, ArrayType type) {
        beginList(size);
    }

    @Override
    public void endArray() {
        endList();
    }

    @Override
    public void beginList(int size) {
        budget.value();
        budget.announce(size);
        visitor.beginList(size);
    }

    @Override
    public void endList() {
        visitor.endList();
    }

    @Override
    public void writeInt8Vector(byte[] vector) {
        list(vector.length, i -> writeInteger(vector[i]));
    }

    @Override
    public void writeInt16Vector(short[] vector) {
        list(vector.length, i -> writeInteger(vector[i]));
    }

    @Override
    public void writeInt32Vector(int[] vector) {
        list(vector.length, i -> writeInteger(vector[i]));
    }

    @Override
    public void writeInt64Vector(long[] vector) {
        list(vector.length, i -> writeInteger(vector[i]));
    }

    @Override
    public void writeFloat32Vector(float[] vector) {
        list(vector.length, i -> writeFloatingPoint(vector[i]));
    }

    @Override
    public void writeFloat64Vector(double[] vector) {
        list(vector.length, i -> writeFloatingPoint(vector[i]));
    }

    private void list(int size, IntConsumer element) {
        beginList(size);
        for (int i = 0; i < size; i++) {
            element.accept(i);
        }
        endList();
    }
}
