// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table: UTF-8, commas, quotes doubled, lines that end as Unix ends them. A field that was not set is empty; empty text is a quoted nothing, and text that
 * begins or ends with white space is quoted too, as readers may trim what is not.
 */
final class CsvLines {
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return true;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
        }
    };

    private final CsvWriter csv;
    private final @Nullable String[] fields;

    CsvLines(OutputStream target, List<String> header) throws IOException {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QUOTES)
                .build(target, StandardCharsets.UTF_8);
        fields = header.toArray(String[]::new);
        endLine();
    }

    void set(int column, @Nullable String text) {
        fields[column] = text;
    }

    void endLine() throws IOException {
        try {
            csv.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Arrays.fill(fields, null);
    }

    /** Hands over what is still kept here; the stream stays open. */
    void finish() throws IOException {
        csv.flush();
    }
}
