// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands each row on as a map, for reads known to be small or used up row by row. Dates arrive as ISO text; nodes and relationships as the map of their
 * properties, with {@code $labels} or {@code $type, $from, $to} added.
 */
public final class RowCollector implements RowVisitor {
    private final Consumer<Map<String, Object>> sink;
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<Map<String, Object>> heads = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private List<String> columns = List.of();
    private Map<String, @Nullable Object> row = new LinkedHashMap<>();
    private int column;

    public RowCollector(Consumer<Map<String, Object>> sink) {
        this.sink = sink;
    }

    /** All rows of a read without limits. */
    public static List<Map<String, Object>> all(GraphStore store, Statement statement) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.read(statement, ReadLimits.NONE, new Cancellation(), new RowCollector(rows::add));
        return rows;
    }

    /** Each row of a read without limits, one at a time. */
    public static void each(GraphStore store, Statement statement, Consumer<Map<String, Object>> sink) {
        store.read(statement, ReadLimits.NONE, new Cancellation(), new RowCollector(sink));
    }

    @Override
    public void columns(List<String> names) {
        columns = names;
    }

    @Override
    public void beginRow() {
        row = new LinkedHashMap<>();
        column = 0;
    }

    @Override
    @SuppressWarnings("NullAway") // a column may be null; callers ask with get, which may be null anyway
    public void endRow() {
        sink.accept(row);
    }

    @SuppressWarnings("unchecked")
    private void put(@Nullable Object value) {
        switch (open.peek()) {
            case null -> row.put(columns.get(column++), value);
            case List<?> list -> ((List<@Nullable Object>) list).add(value);
            case Map<?, ?> map -> ((Map<String, @Nullable Object>) map).put(keys.pop(), value);
            default -> throw new IllegalStateException();
        }
    }

    @Override
    public void onNull() {
        put(null);
    }

    @Override
    public void onBoolean(boolean value) {
        put(value);
    }

    @Override
    public void onInteger(long value) {
        put(value);
    }

    @Override
    public void onFloat(double value) {
        put(value);
    }

    @Override
    public void onString(String value) {
        put(value);
    }

    @Override
    public void onTemporal(String iso) {
        put(iso);
    }

    @Override
    public void onPoint(int srid, double[] coordinates) {
        put(Map.of("srid", srid, "coordinates", coordinates));
    }

    @Override
    public void onBytes(byte[] value) {
        put(value);
    }

    @Override
    public void beginList(int size) {
        open.push(new ArrayList<>());
    }

    @Override
    public void endList() {
        put(open.pop());
    }

    @Override
    public void beginMap(int size) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!heads.isEmpty() && heads.peek().remove("$pending") != null) {
            map.putAll(heads.peek());
        }
        open.push(map);
    }

    @Override
    public void key(String key) {
        keys.push(key);
    }

    @Override
    public void endMap() {
        put(open.pop());
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        head().put("$labels", labels);
    }

    @Override
    public void endNode() {
        heads.pop();
    }

    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
        Map<String, @Nullable Object> head = head();
        head.put("$type", type);
        head.put("$from", from);
        head.put("$to", to);
    }

    @Override
    public void endRelationship() {
        heads.pop();
    }

    @Override
    public void beginPath(int length) {
        open.push(new ArrayList<>());
    }

    @Override
    public void endPath() {
        put(open.pop());
    }

    private Map<String, @Nullable Object> head() {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("$pending", true);
        heads.push(head);
        return head;
    }
}
