// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows that somebody wrote by hand from the articles: ids, with {@code |} between several values of a cell. */
final class ExpectedRows {
    private static final Path FOLDER = Path.of("src/test/resources/seeds-expected");

    private ExpectedRows() {}

    /** The rows by column. A missing cell is an empty text. */
    static List<Map<String, String>> of(String name) {
        List<String[]> lines =
                lines(name).stream().map(line -> line.split("\t", -1)).toList();
        String[] columns = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] cells : lines.subList(1, lines.size())) {
            if (cells.length != columns.length) {
                throw new IllegalStateException(
                        name + ": " + cells.length + " cells instead of " + columns.length + ": " + List.of(cells));
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** A cell of a row that has this column; the column is taken out. */
    static String take(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.remove(column), column);
    }

    /** The values of a cell. */
    static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
