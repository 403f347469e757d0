// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowVisitorAdapter;

/** Finds the nodes and relationships in rows, wherever they stand: in columns, lists, maps and paths. Everything else is passed over. */
abstract class ElementVisitor extends RowVisitorAdapter {
    private static final Pattern DAY = Pattern.compile("[+-]?\\d{4,9}-\\d\\d-\\d\\d");

    private @Nullable Map<String, Object> properties;
    private final Deque<List<Object>> lists = new ArrayDeque<>();
    private String key = "";
    private @Nullable String id;
    private List<String> labels = List.of();
    private String type = "";
    private @Nullable String from;
    private @Nullable String to;

    abstract void element(StoredElement element);

    @Override
    public void beginNode(@Nullable String ownId, List<String> ownLabels) {
        id = ownId;
        labels = ownLabels;
        properties = new LinkedHashMap<>();
    }

    @Override
    public void endNode() {
        element(new StoredElement.Node(id, labels, taken()));
    }

    @Override
    public void beginRelationship(String ownType, @Nullable String begin, @Nullable String end) {
        type = ownType;
        from = begin;
        to = end;
        properties = new LinkedHashMap<>();
    }

    @Override
    public void endRelationship() {
        element(new StoredElement.Relationship(type, from, to, taken()));
    }

    /** Properties hold neither maps nor nodes, so that one element at a time is open. */
    private Map<String, Object> taken() {
        Map<String, Object> taken = properties == null ? Map.of() : properties;
        properties = null;
        return taken;
    }

    @Override
    public void key(String name) {
        key = name;
    }

    private void value(Object value) {
        if (properties != null) {
            if (lists.isEmpty()) {
                properties.put(key, value);
            } else {
                lists.peek().add(value);
            }
        }
    }

    @Override
    public void beginList(int size) {
        if (properties != null) {
            lists.push(new ArrayList<>());
        }
    }

    @Override
    public void endList() {
        if (properties != null) {
            value(lists.pop());
        }
    }

    @Override
    public void onBoolean(boolean value) {
        value(value);
    }

    @Override
    public void onInteger(long value) {
        value(value);
    }

    @Override
    public void onFloat(double value) {
        value(value);
    }

    @Override
    public void onString(String value) {
        value(value);
    }

    @Override
    public void onTemporal(String iso) {
        value(DAY.matcher(iso).matches() ? LocalDate.parse(iso) : iso);
    }
}
