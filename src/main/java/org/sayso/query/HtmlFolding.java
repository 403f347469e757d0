// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.RowVisitorAdapter;

/** Writes the table of a canned query to a page with fewer columns: values that share a cell are held back until all of them have come. */
final class HtmlFolding extends RowCalls implements TableWriter {
    private final HtmlTable table;
    private final Depth depth = new Depth();
    /** What came of the values held back, by the number of their column. */
    private final Map<Integer, List<Consumer<RowVisitor>>> held = new HashMap<>();

    private HtmlColumns columns = HtmlColumns.of(List.of());
    private int column;

    HtmlFolding(HtmlTable table) {
        this.table = table;
    }

    @Override
    public void columns(List<String> names) {
        columns = HtmlColumns.of(names);
        table.columns(columns.shown());
    }

    @Override
    public void beginRow() {
        column = 0;
        table.beginRow();
    }

    @Override
    public void endRow() {
        table.endRow();
    }

    @Override
    public RowVisitor evidence() {
        return table.evidence();
    }

    @Override
    public void finish(ReadSummary summary, Map<String, ?> meta) {
        table.finish(summary, meta);
    }

    @Override
    protected void on(Consumer<RowVisitor> call, int weight) {
        HtmlColumns.Cell cell = columns.of(column);
        if (cell.kind() == HtmlColumns.Kind.PLAIN) {
            call.accept(table);
        } else {
            held.computeIfAbsent(column, key -> new ArrayList<>()).add(call);
        }
        call.accept(depth);
        if (depth.inside == 0) {
            if (cell.kind() != HtmlColumns.Kind.PLAIN && cell.endsWith(column)) {
                table.cell(cell, cell.parts().stream().map(held::remove).toList());
            }
            column++;
        }
    }

    /** How deep in a value the calls are. */
    private static final class Depth extends RowVisitorAdapter {
        private int inside;

        @Override
        public void beginList(int size) {
            inside++;
        }

        @Override
        public void endList() {
            inside--;
        }

        @Override
        public void beginMap(int size) {
            inside++;
        }

        @Override
        public void endMap() {
            inside--;
        }

        @Override
        public void beginNode(@Nullable String id, List<String> labels) {
            inside++;
        }

        @Override
        public void endNode() {
            inside--;
        }

        @Override
        public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
            inside++;
        }

        @Override
        public void endRelationship() {
            inside--;
        }

        @Override
        public void beginPath(int length) {
            inside++;
        }

        @Override
        public void endPath() {
            inside--;
        }
    }
}
