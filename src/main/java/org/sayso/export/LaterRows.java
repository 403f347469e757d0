// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows that wait in a temporary file of the owner's, to be read as often as is wanted. The file goes when this is closed. */
final class LaterRows implements Closeable {
    private static final int FIELDS_OF_CELL = 3;

    private final int own;
    private final Path file;
    private final CsvWriter csv;

    interface Sink {
        void row(Neo4jRow row) throws IOException;
    }

    /** @param own how many own fields each row has */
    LaterRows(int own) throws IOException {
        this.own = own;
        file = Files.createTempFile("sayso-rows-", ".csv");
        csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    }

    void add(Neo4jRow row) {
        List<String> fields = new ArrayList<>(row.own());
        for (Neo4jRow.Cell cell : row.cells()) {
            fields.add(cell.name());
            fields.add(cell.type());
            fields.add(cell.text());
        }
        csv.writeRecord(fields);
    }

    /** In the order in which they were added; none may be added meanwhile. */
    void each(Sink sink) throws IOException {
        csv.flush();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord fields : reader) {
                sink.row(row(fields.getFields()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            csv.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Neo4jRow row(List<String> fields) {
        List<Neo4jRow.Cell> cells = new ArrayList<>();
        for (int at = own; at < fields.size(); at += FIELDS_OF_CELL) {
            cells.add(new Neo4jRow.Cell(fields.get(at), fields.get(at + 1), fields.get(at + 2)));
        }
        return new Neo4jRow(fields.subList(0, own), cells);
    }
}
