// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowVisitorAdapter;

/** Tells a table each node, or each relationship, that a statement returns in its only column: every property with the type that it is stored with. */
final class StoredRows extends RowVisitorAdapter {
    private static final String ID = "id";

    private final Neo4jTable table;
    private final StoredCells cells;
    private final StringBuilder list = new StringBuilder();
    private @Nullable Neo4jRow row;
    private boolean node;
    private String key = "";
    private boolean inList;
    private int size;
    private String elementType = "";

    StoredRows(Neo4jTable table, StoredCells cells) {
        this.table = table;
        this.cells = cells;
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        node = true;
        row = id == null ? null : new Neo4jRow(id, cells.labels(labels));
    }

    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
        node = false;
        row = from == null || to == null ? null : new Neo4jRow(from, to, type);
    }

    @Override
    public void endRow() {
        if (row == null) {
            cells.lose();
            return;
        }
        try {
            table.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void key(String key) {
        this.key = key;
    }

    @Override
    public void onBoolean(boolean value) {
        value("boolean", Boolean.toString(value));
    }

    @Override
    public void onInteger(long value) {
        value("long", Long.toString(value));
    }

    @Override
    public void onFloat(double value) {
        value("double", Double.toString(value));
    }

    @Override
    public void onString(String value) {
        value("string", inList ? cells.element(value) : cells.text(value));
    }

    @Override
    public void onTemporal(String iso) {
        value(StoredCells.temporalType(iso), iso);
    }

    @Override
    public void onPoint(int srid, double[] coordinates) {
        cells.lose();
    }

    @Override
    public void onBytes(byte[] value) {
        cells.lose();
    }

    @Override
    public void beginList(int size) {
        inList = true;
        this.size = 0;
        elementType = "";
        list.setLength(0);
    }

    @Override
    public void endList() {
        inList = false;
        // The importer takes nothing but separators for an empty list, and stores none of those.
        if (list.length() >= size && size > 0) {
            value(elementType + "[]", list.toString());
        } else {
            cells.lose();
        }
    }

    private void value(String type, String text) {
        if (inList) {
            list.append(size++ == 0 ? "" : Neo4jCells.UNIT_SEPARATOR).append(text);
            elementType = type;
        } else if (row != null && !(node && key.equals(ID))) {
            row.add(key, type, text);
        }
    }
}
