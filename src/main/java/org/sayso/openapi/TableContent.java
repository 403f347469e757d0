// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.export.AnswerFormats;
import org.sayso.query.TableFormat;
import org.sayso.savedquery.SavedQuery;

/** What an answer with a table holds, in each format there is. */
final class TableContent {
    private TableContent() {}

    /** Any table; {@code canned} ones have a tag and pages. */
    static Map<String, Object> headers(boolean canned) {
        Map<String, Object> headers = new LinkedHashMap<>();
        if (canned) {
            headers.put("ETag", Members.reference("headers/ETag"));
            headers.put("Link", Members.reference("headers/Link"));
            headers.put("Sayso-Left-Out", Members.reference("headers/LeftOut"));
        }
        headers.put("Content-Disposition", Members.reference("headers/ContentDisposition"));
        headers.put("Sayso-Graph-Version", Members.reference("headers/GraphVersion"));
        headers.put("Sayso-Truncated", Members.reference("headers/Truncated"));
        headers.put("Sayso-Importing", Members.reference("headers/Importing"));
        headers.put("Sayso-Drift", Members.reference("headers/Drift"));
        return headers;
    }

    /** A table of which nothing is known beforehand. */
    static Map<String, Object> any() {
        return content(Members.reference("schemas/Table"), "");
    }

    /** The table of a query, whose columns are known. */
    static Map<String, Object> of(SavedQuery query) {
        List<?> columns = query.columns().stream()
                .map(column -> Members.of("const", column))
                .toList();
        Map<String, Object> known = Members.of(
                "columns",
                Members.of("prefixItems", columns),
                "rows",
                Members.of("items", Members.reference("schemas/" + rowName(query))));
        Map<String, Object> content = content(
                Members.of("allOf", List.of(Members.reference("schemas/Table"), Members.of("properties", known))),
                ": " + String.join(", ", query.columns()));
        if (query.returns() == SavedQuery.Returns.GRAPH) {
            GraphContent.content().forEach(content::putIfAbsent);
        }
        return content;
    }

    /** The name of the schema of a query's row. */
    static String rowName(SavedQuery query) {
        return query.name() + "-row";
    }

    /** A row in JSON. What type a value has depends on the graph. */
    static Map<String, Object> row(SavedQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        query.columns().forEach(column -> values.put(column, Members.of()));
        values.putIfAbsent("evidence", Members.reference("schemas/Evidence"));
        return Members.of(
                "type",
                "object",
                "description",
                "A row of " + query.name(),
                "required",
                query.columns(),
                "properties",
                values);
    }

    /** An extension of an address. */
    static Map<String, Object> extensions() {
        List<String> extensions = Stream.concat(
                        Arrays.stream(TableFormat.values()).map(TableFormat::extension),
                        AnswerFormats.ofGraphs().stream())
                .toList();
        return Members.of(
                "name",
                "extension",
                "in",
                "path",
                "required",
                true,
                "description",
                "The format, instead of the `Accept` header; one of a graph where rows hold nodes, relationships or paths",
                "schema",
                Members.of("enum", extensions),
                "example",
                TableFormat.CSV.extension());
    }

    private static Map<String, Object> content(Map<String, Object> json, String columns) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (TableFormat format : TableFormat.values()) {
            Map<String, Object> schema = format == TableFormat.JSON
                    ? json
                    : Members.of("type", "string", "description", text(format) + columns);
            content.put(format.mediaType().toString(), Members.of("schema", schema));
        }
        return content;
    }

    private static String text(TableFormat format) {
        return format == TableFormat.JSON_LINES
                ? "A JSON object a line and row, with a member for each column"
                : "A row for each of the JSON's, with these columns";
    }
}
