// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import org.sayso.graph.Cancellation;
import org.springframework.http.MediaType;

/** The formats a table comes in. */
public enum TableFormat implements AnswerFormat {
    JSON("json", "application/json"),
    JSON_LINES("jsonl", "application/jsonl"),
    CSV("csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    HTML("html", "text/html");

    /** What every address of a table offers. */
    public static final Formats<TableFormat> ALL = new Formats<>(List.of(values()), true);

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** As sent: CSV says that it is UTF-8 and has a header (RFC 4180 section 3); JSON needs no such word. */
    @Override
    public String contentType() {
        return switch (this) {
            case JSON, JSON_LINES -> mediaType;
            case CSV -> mediaType + ";header=present;charset=UTF-8";
            case TSV, HTML -> mediaType + ";charset=UTF-8";
        };
    }

    @Override
    public boolean isShown() {
        return this == JSON || this == HTML;
    }

    @Override
    public TableWriter writer(TableQuery query, AnswerForm form, RowOutput out, Cancellation cancellation) {
        return switch (this) {
            case JSON -> new JsonTable(out, form.integersAsText());
            case JSON_LINES -> new JsonLinesTable(out, form.integersAsText());
            case CSV -> CsvTable.commaSeparated(out);
            case TSV -> CsvTable.tabSeparated(out);
            case HTML -> page(query, new HtmlTable(out, new HtmlPage(query, form)));
        };
    }

    /** Only in query files names of columns mean something. */
    private static TableWriter page(TableQuery query, HtmlTable table) {
        return query.isCanned() ? new HtmlFolding(table) : table;
    }

    @Override
    public boolean isMeantBy(MediaType wanted) {
        return wanted.includes(mediaType()) || (this == JSON_LINES && wanted.equalsTypeAndSubtype(NDJSON));
    }
}
