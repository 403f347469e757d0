// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes each row as one line of text that tells every two different rows apart: 1 from 1.0, a date from its text, null from nothing. */
final class LineNotation implements RowVisitor {
    private final StringBuilder line = new StringBuilder();
    private final Consumer<String> lines;

    LineNotation(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void columns(List<String> names) {}

    @Override
    public void beginRow() {
        line.setLength(0);
    }

    @Override
    public void endRow() {
        lines.accept(line.toString());
    }

    @Override
    public void onNull() {
        word("null");
    }

    @Override
    public void onBoolean(boolean value) {
        word(String.valueOf(value));
    }

    @Override
    public void onInteger(long value) {
        word(String.valueOf(value));
    }

    @Override
    public void onFloat(double value) {
        word(String.valueOf(value));
    }

    @Override
    public void onString(String value) {
        word(quoted(value));
    }

    @Override
    public void onTemporal(String iso) {
        word("@" + iso);
    }

    @Override
    public void onPoint(int srid, double[] coordinates) {
        word("point:" + srid + Arrays.toString(coordinates));
    }

    @Override
    public void onBytes(byte[] value) {
        word("0x" + HexFormat.of().formatHex(value));
    }

    @Override
    public void beginList(int size) {
        word("[");
    }

    @Override
    public void endList() {
        word("]");
    }

    @Override
    public void beginMap(int size) {
        word("{");
    }

    @Override
    public void key(String key) {
        word(quoted(key) + ":");
    }

    @Override
    public void endMap() {
        word("}");
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        word("(" + String.join(":", labels));
    }

    @Override
    public void endNode() {
        word(")");
    }

    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
        word("-" + type + " " + quotedOrNull(from) + " " + quotedOrNull(to));
    }

    @Override
    public void endRelationship() {
        word("-");
    }

    @Override
    public void beginPath(int length) {
        word("<");
    }

    @Override
    public void endPath() {
        word(">");
    }

    private void word(String word) {
        line.append(' ').append(word);
    }

    private static String quotedOrNull(@Nullable String text) {
        return text == null ? "null" : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                // Surrogates too: a lone one would not survive UTF-8.
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
