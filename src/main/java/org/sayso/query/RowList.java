// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowVisitorAdapter;
import org.sayso.graph.Statement;

/** The rows of a small read of our own, as objects: counts, names of entities. Scalars, lists and maps only. */
final class RowList extends RowVisitorAdapter {
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private List<String> columns = List.of();
    private List<@Nullable Object> row = new ArrayList<>();

    private RowList() {}

    static List<Map<String, @Nullable Object>> of(GraphStore store, Statement statement, ReadLimits limits) {
        RowList list = new RowList();
        store.read(statement, limits, new Cancellation(), list);
        return list.rows;
    }

    @Override
    public void columns(List<String> names) {
        columns = List.copyOf(names);
    }

    @Override
    public void beginRow() {
        row = new ArrayList<>();
    }

    @Override
    public void endRow() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), row.get(i));
        }
        rows.add(named);
    }

    @SuppressWarnings("unchecked")
    private void add(@Nullable Object value) {
        Object container = open.peek();
        if (container == null) {
            row.add(value);
        } else if (container instanceof List) {
            ((List<@Nullable Object>) container).add(value);
        } else {
            ((Map<String, @Nullable Object>) container).put(keys.pop(), value);
        }
    }

    @Override
    public void onNull() {
        add(null);
    }

    @Override
    public void onBoolean(boolean value) {
        add(value);
    }

    @Override
    public void onInteger(long value) {
        add(value);
    }

    @Override
    public void onFloat(double value) {
        add(value);
    }

    @Override
    public void onString(String value) {
        add(value);
    }

    @Override
    public void onTemporal(String iso) {
        add(iso);
    }

    @Override
    public void beginList(int size) {
        List<@Nullable Object> list = new ArrayList<>();
        add(list);
        open.push(list);
    }

    @Override
    public void endList() {
        open.pop();
    }

    @Override
    public void beginMap(int size) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        add(map);
        open.push(map);
    }

    @Override
    public void key(String key) {
        keys.push(key);
    }

    @Override
    public void endMap() {
        open.pop();
    }
}
