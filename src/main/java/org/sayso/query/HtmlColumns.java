// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which columns of a canned query share a cell of a page, because a reader wants one of them and the others are for programs: a name and the id it belongs to,
 * voices and their ids, a date and the days it allows. A cell stands where the last of its columns stood, so that no other waits for it.
 */
final class HtmlColumns {
    /** What a cell holds, and how many columns. */
    enum Kind {
        /** One column as it is. */
        PLAIN,
        /** Ids and their names, in this order, one each or lists in the same order. */
        NAMED,
        /** Names and ids, in this order, of the same voices in any order. */
        VOICES,
        /** A date in EDTF, and the first and the last day that it allows. */
        DATE
    }

    /** @param parts numbers of columns */
    record Cell(String name, Kind kind, List<Integer> parts) {
        boolean endsWith(int column) {
            return parts.stream().allMatch(part -> part <= column);
        }
    }

    private static final Map<String, String> NAMES =
            Map.of("speaker", "name", "document", "title", "documents", "titles", "events", "eventNames");

    private final List<String> columns;
    private final Map<Integer, Cell> cells = new HashMap<>();

    private HtmlColumns(List<String> columns) {
        this.columns = columns;
    }

    static HtmlColumns of(List<String> columns) {
        HtmlColumns shown = new HtmlColumns(columns);
        if (columns.stream().distinct().count() == columns.size()) {
            columns.forEach(shown::share);
        }
        for (int column = 0; column < columns.size(); column++) {
            shown.cells.putIfAbsent(column, new Cell(columns.get(column), Kind.PLAIN, List.of(column)));
        }
        return shown;
    }

    private void share(String column) {
        share(column, Kind.NAMED, column, NAMES.getOrDefault(column, column + "Name"));
        share(column, Kind.VOICES, column, column + "Ids");
        if (column.equals("when")) {
            share(column, Kind.DATE, column, "earliest", "latest");
        }
    }

    private void share(String name, Kind kind, String... parts) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : parts) {
            numbers.add(columns.indexOf(part));
        }
        if (numbers.stream().allMatch(number -> number >= 0 && !cells.containsKey(number))) {
            Cell cell = new Cell(name, kind, numbers);
            numbers.forEach(number -> cells.put(number, cell));
        }
    }

    /** The cell that holds this column. */
    Cell of(int column) {
        return Objects.requireNonNull(cells.get(column));
    }

    /** The names of the cells as they stand on the page. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (of(column).endsWith(column)) {
                shown.add(of(column).name());
            }
        }
        return shown;
    }
}
