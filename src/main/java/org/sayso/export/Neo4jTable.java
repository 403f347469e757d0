// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nodes or relationships in a CSV file of a zip, with a column for each property that one of them has. The importer wants all columns in all lines, so the first
 * rows are kept back until the columns are known. Rows that have another property, or one in another type, are in a further file, which comes last.
 */
final class Neo4jTable implements Closeable {
    private static final int KEPT_BACK = 4000;

    private final ZipFiles zip;
    private final String name;
    private final List<String> own;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();
    private List<Neo4jRow> keptBack = new ArrayList<>();
    private @Nullable LaterRows later;
    private @Nullable CsvLines lines;
    private long count;

    private record Column(int at, String type) {}

    /**
     * @param name of the file, without its ending
     * @param own headers of the columns that come first
     */
    Neo4jTable(ZipFiles zip, String name, List<String> own) {
        this.zip = zip;
        this.name = name;
        this.own = own;
    }

    void add(Neo4jRow row) throws IOException {
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

    /** The files: one that has nothing but its header where there was no row. */
    List<String> finish() throws IOException {
        writeKeptBack();
        Objects.requireNonNull(lines).finish();
        while (later != null) {
            LaterRows rows = later;
            later = null;
            writeFurther(rows);
        }
        return files;
    }

    private void writeFurther(LaterRows rows) throws IOException {
        try (rows) {
            columns.clear();
            rows.each(this::addColumns);
            lines = nextFile();
            rows.each(this::write);
            lines.finish();
        }
    }

    long count() {
        return count;
    }

    /** Once the table is finished, it does nothing. */
    @Override
    public void close() throws IOException {
        if (later != null) {
            later.close();
        }
    }

    private void writeKeptBack() throws IOException {
        List<Neo4jRow> rows = keptBack;
        keptBack = List.of();
        if (lines == null) {
            rows.forEach(this::addColumns);
            lines = nextFile();
        }
        for (Neo4jRow row : rows) {
            write(row);
        }
    }

    /** Of a row that will be in a further file there is no need. */
    private void addColumns(Neo4jRow row) {
        boolean fits = row.cells().stream().allMatch(cell -> {
            Column column = columns.get(cell.name());
            return column == null || column.type().equals(cell.type());
        });
        if (fits) {
            row.cells()
                    .forEach(cell -> columns.computeIfAbsent(
                            cell.name(), name -> new Column(own.size() + columns.size(), cell.type())));
        }
    }

    private void write(Neo4jRow row) throws IOException {
        int[] places = new int[row.cells().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = placeOf(row.cells().get(i));
            if (places[i] < 0) {
                keepForLater(row);
                return;
            }
        }
        CsvLines target = Objects.requireNonNull(lines);
        for (int i = 0; i < row.own().size(); i++) {
            target.set(i, row.own().get(i));
        }
        for (int i = 0; i < places.length; i++) {
            target.set(places[i], row.cells().get(i).text());
        }
        target.endLine();
    }

    private void keepForLater(Neo4jRow row) throws IOException {
        if (later == null) {
            later = new LaterRows(own.size());
        }
        later.add(row);
    }

    /** The column; -1 where there is none of this name and type. */
    private int placeOf(Neo4jRow.Cell cell) {
        Column column = columns.get(cell.name());
        return column != null && column.type().equals(cell.type()) ? column.at() : -1;
    }

    private CsvLines nextFile() throws IOException {
        List<String> header = new ArrayList<>(own);
        Set<String> used = new HashSet<>();
        own.forEach(column -> used.add(column.substring(0, column.indexOf(':'))));
        columns.forEach((property, column) -> header.add(headerName(property, used) + ":" + column.type()));
        String file = name + (files.isEmpty() ? "" : "-" + (files.size() + 1)) + ".csv";
        files.add(file);
        return new CsvLines(zip.begin(file), header);
    }

    /** Headers have no quoting of their own: what is syntax there becomes a {@code _}. The importer takes no name twice. */
    private static String headerName(String property, Set<String> used) {
        String name = property.replaceAll("[:(){},\\s\"]", "_");
        while (!used.add(name)) {
            name += "_2";
        }
        return name;
    }
}
