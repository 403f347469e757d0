// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes or relationships in a CSV file of a zip, with a column for each property that one of them has. The importer wants all columns in all lines, so the first
 * rows are kept back until the columns are known; a later row that has another property, or one of another type, begins another file, with more columns.
 */
final class StoredTable {
    private static final int KEPT_BACK = 4000;

    /** More are needed only where somebody else than the importer wrote one property in two types. */
    private static final int MAX_FILES = 200;

    private final ZipFiles zip;
    private final StoredCells cells;
    private final String name;
    private final List<String> own;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();
    private List<Row> keptBack = new ArrayList<>();
    private Row row = new Row(List.of());
    private @Nullable CsvLines lines;
    private long count;

    private record Column(int at, String type) {}

    private record Cell(String name, String type, String text) {}

    private record Row(List<String> own, List<Cell> cells) {
        Row(List<String> own) {
            this(own, new ArrayList<>());
        }
    }

    /**
     * @param name of the file, without its ending; may have folders
     * @param own headers of the columns that come first
     */
    StoredTable(ZipFiles zip, StoredCells cells, String name, List<String> own) {
        this.zip = zip;
        this.cells = cells;
        this.name = name;
        this.own = own;
    }

    /** @param fields of the own columns */
    void begin(String... fields) {
        row = new Row(List.of(fields));
    }

    /** @param type as in a header, such as {@code string[]} */
    void property(String name, String type, String text) {
        row.cells().add(new Cell(name, type, text));
    }

    void endLine() throws IOException {
        count++;
        if (lines != null) {
            write(row);
            return;
        }
        keptBack.add(row);
        if (keptBack.size() == KEPT_BACK) {
            writeKeptBack();
        }
    }

    /** The files; none where there was no row. */
    List<String> finish() throws IOException {
        writeKeptBack();
        if (lines != null) {
            lines.finish();
        }
        return files;
    }

    long count() {
        return count;
    }

    private void writeKeptBack() throws IOException {
        List<Row> rows = keptBack;
        keptBack = List.of();
        rows.forEach(this::addColumns);
        for (Row each : rows) {
            write(each);
        }
    }

    private void addColumns(Row row) {
        for (Cell cell : row.cells()) {
            columns.computeIfAbsent(cell.name(), key -> new Column(own.size() + columns.size(), cell.type()));
        }
    }

    private void write(Row row) throws IOException {
        if (lines == null || (!fits(row) && files.size() < MAX_FILES)) {
            lines = nextFile(row);
        }
        for (int i = 0; i < row.own().size(); i++) {
            lines.set(i, row.own().get(i));
        }
        for (Cell cell : row.cells()) {
            int at = placeOf(cell);
            if (at < 0) {
                cells.lose();
            } else {
                lines.set(at, cell.text());
            }
        }
        lines.endLine();
    }

    private CsvLines nextFile(Row row) throws IOException {
        if (lines != null) {
            lines.finish();
        }
        addColumns(row);
        row.cells()
                .forEach(cell ->
                        columns.computeIfPresent(cell.name(), (key, column) -> new Column(column.at(), cell.type())));
        List<String> header = new ArrayList<>(own);
        columns.forEach((property, column) -> header.add(headerName(property) + ":" + column.type()));
        String file = name + (files.isEmpty() ? "" : "-" + (files.size() + 1)) + ".csv";
        files.add(file);
        return new CsvLines(zip.begin(file), header);
    }

    private boolean fits(Row row) {
        for (Cell cell : row.cells()) {
            if (placeOf(cell) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The column; -1 where there is none of this name and type. */
    private int placeOf(Cell cell) {
        Column column = columns.get(cell.name());
        return column != null && column.type().equals(cell.type()) ? column.at() : -1;
    }

    /** Headers have no quoting of their own: what is syntax there becomes a {@code _}. */
    private static String headerName(String property) {
        return property.replaceAll("[:(){},\\s\"]", "_");
    }
}
