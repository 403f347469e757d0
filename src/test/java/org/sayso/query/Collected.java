// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.Statement;

/** An output that keeps what is written. */
final class Collected extends RowOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    protected void pass(byte[] chunk, int offset, int length) {
        bytes.write(chunk, offset, length);
    }

    /** What a format makes of a table of one row, with one column for each value that {@code row} visits. */
    static String table(TableFormat format, List<String> columns, Consumer<TableWriter> row) {
        return table(format, columns, row, new ReadSummary(1, false));
    }

    static String table(TableFormat format, List<String> columns, Consumer<TableWriter> row, ReadSummary summary) {
        return table(new AnswerForm(format), columns, row, summary);
    }

    static String table(AnswerForm form, List<String> columns, Consumer<TableWriter> row) {
        return table(form, columns, row, new ReadSummary(1, false));
    }

    private static String table(AnswerForm form, List<String> columns, Consumer<TableWriter> row, ReadSummary summary) {
        return text(form, writer -> {
            writer.columns(columns);
            for (long i = 0; i < summary.rows(); i++) {
                writer.beginRow();
                row.accept(writer);
                writer.endRow();
            }
            return summary;
        });
    }

    /** What a format makes of the table that {@code read} tells it. */
    static String text(AnswerForm form, Function<TableWriter, ReadSummary> read) {
        return text(
                new TableQuery(
                        "q",
                        Map.of(),
                        new Statement("RETURN 1"),
                        RowRange.ALL,
                        null,
                        true,
                        new Heading("q", "", "q", null, Map.of())),
                form,
                read);
    }

    /** The same for the table of a query. */
    static String text(TableQuery query, AnswerForm form, Function<TableWriter, ReadSummary> read) {
        Collected out = new Collected();
        TableWriter writer = form.writer(query, out, new Cancellation());
        writer.finish(read.apply(writer), Map.of("query", "q"));
        try {
            out.finish();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.bytes.toString(StandardCharsets.UTF_8);
    }
}
