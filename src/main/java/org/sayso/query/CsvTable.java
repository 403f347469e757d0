// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.ReadSummary;

/**
 * RFC 4180 with a header and CRLF, in UTF-8; or the same with tabs instead of commas and lines that end as Unix ends them, for programs that know nothing of
 * quotes. Values with tabs, quotes or line breaks are quoted there too: that is what pandas, R, DuckDB and spreadsheets undo unasked, while none of them
 * undoes backslashes. Null is an empty field, empty text a quoted one; lists, maps, nodes, relationships and paths are JSON text as in
 * the JSON format. In a table of one column null is quoted too: a line with nothing on it is no row to most readers.
 */
final class CsvTable extends JsonValues implements TableWriter {
    private final RowOutput out;
    private final CsvWriter csv;
    private final StringWriter nested;
    private final List<@Nullable String> fields = new ArrayList<>();
    private @Nullable String none;

    static CsvTable commaSeparated(RowOutput out) {
        return new CsvTable(out, ',', LineDelimiter.CRLF, new StringWriter());
    }

    static CsvTable tabSeparated(RowOutput out) {
        return new CsvTable(out, '\t', LineDelimiter.LF, new StringWriter());
    }

    private CsvTable(RowOutput out, char separator, LineDelimiter lines, StringWriter nested) {
        super(MAPPER.createGenerator(nested), false);
        this.out = out;
        this.nested = nested;
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(lines)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void columns(List<String> names) {
        csv.writeRecord(names);
        none = names.size() == 1 ? "" : null;
    }

    @Override
    public void beginRow() {
        fields.clear();
    }

    @Override
    public void endRow() {
        csv.writeRecord(fields);
        flush();
        out.rowEnded();
    }

    @Override
    public void finish(ReadSummary summary, Map<String, ?> meta) {
        flush();
    }

    private void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void columnBegins() {}

    @Override
    protected void columnEnds() {
        json.flush();
        fields.add(nested.toString());
        nested.getBuffer().setLength(0);
    }

    @Override
    public void onNull() {
        if (isNested()) {
            super.onNull();
        } else {
            fields.add(none);
        }
    }

    @Override
    public void onBoolean(boolean value) {
        if (isNested()) {
            super.onBoolean(value);
        } else {
            fields.add(Boolean.toString(value));
        }
    }

    @Override
    public void onInteger(long value) {
        if (isNested()) {
            super.onInteger(value);
        } else {
            fields.add(Long.toString(value));
        }
    }

    @Override
    public void onFloat(double value) {
        if (isNested()) {
            super.onFloat(value);
        } else {
            fields.add(Double.toString(value));
        }
    }

    @Override
    public void onString(String value) {
        if (isNested()) {
            super.onString(value);
        } else {
            fields.add(value);
        }
    }

    @Override
    public void onTemporal(String iso) {
        onString(iso);
    }
}
