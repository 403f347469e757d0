// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes or relationships in CSV files of a zip, with a column for each property that one of them has. Columns are found as rows come, so the header is a file of
 * its own behind the lines; the first lines may be shorter than it. Nothing but the columns is kept. A property that has another type than before cannot stand in
 * the same column: it begins another file.
 */
final class StoredTable {
    /** Only what somebody else than the importer wrote could need more than one. */
    private static final int MAX_PARTS = 100;

    private final ZipFiles zip;
    private final StoredCells cells;
    private final String name;
    private final List<String> own;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Cell> row = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final @Nullable String[] ownFields;
    private @Nullable CsvLines lines;
    private long count;

    private record Column(int at, String type) {}

    private record Cell(String name, String type, String text) {}

    /**
     * @param name of the files, without an ending; may have folders
     * @param own headers of the columns that every row has
     */
    StoredTable(ZipFiles zip, StoredCells cells, String name, List<String> own) {
        this.zip = zip;
        this.cells = cells;
        this.name = name;
        this.own = own;
        this.ownFields = new String[own.size()];
    }

    /** @param fields of the own columns */
    void begin(String... fields) {
        System.arraycopy(fields, 0, ownFields, 0, fields.length);
    }

    /** @param type as in a header, such as {@code string[]} */
    void property(String name, String type, String text) {
        row.add(new Cell(name, type, text));
    }

    void endLine() throws IOException {
        if (lines == null || (hasOtherType() && files.size() < MAX_PARTS)) {
            finishPart();
            lines = new CsvLines(zip.begin(file(".csv")));
        }
        for (Cell cell : row) {
            columns.computeIfAbsent(cell.name(), key -> new Column(own.size() + columns.size(), cell.type()));
        }
        @Nullable String[] fields = Arrays.copyOf(ownFields, own.size() + columns.size());
        for (Cell cell : row) {
            Column column = columns.get(cell.name());
            if (column != null && column.type().equals(cell.type())) {
                fields[column.at()] = cell.text();
            } else {
                cells.lose();
            }
        }
        lines.line(fields);
        row.clear();
        count++;
    }

    /** What the importer is given: for each part its header and its lines; nothing where there was no row. */
    List<String> finish() throws IOException {
        finishPart();
        return files;
    }

    long count() {
        return count;
    }

    private boolean hasOtherType() {
        for (Cell cell : row) {
            Column column = columns.get(cell.name());
            if (column != null && !column.type().equals(cell.type())) {
                return true;
            }
        }
        return false;
    }

    private void finishPart() throws IOException {
        if (lines == null) {
            return;
        }
        lines.finish();
        lines = null;
        List<String> header = new ArrayList<>(own);
        columns.forEach((property, column) -> header.add(headerName(property) + ":" + column.type()));
        columns.clear();
        CsvLines line = new CsvLines(zip.begin(file("-header.csv")), header);
        line.finish();
        files.add(file("-header.csv") + "," + file(".csv"));
    }

    private String file(String ending) {
        return name + (files.isEmpty() ? "" : "-" + (files.size() + 1)) + ending;
    }

    /** Headers have no quoting of their own: what is syntax there becomes a {@code _}. */
    private static String headerName(String property) {
        return property.replaceAll("[:(){},\\s\"]", "_");
    }
}
