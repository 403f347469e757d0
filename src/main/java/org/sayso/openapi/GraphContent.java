// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.export.ExportParameters;
import org.sayso.export.GraphFormat;
import org.sayso.parameter.Parameter;

/** What a request for a graph takes, and what its answer holds. */
final class GraphContent {
    private GraphContent() {}

    static Map<String, Object> headers() {
        Map<String, Object> headers = TableContent.headers(false);
        headers.put("ETag", Members.reference("headers/ETag"));
        return headers;
    }

    /** A graph in each format. */
    static Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (GraphFormat format : GraphFormat.values()) {
            content.computeIfAbsent(format.mediaType().toString(), type -> Members.of("schema", schema(format)));
        }
        return content;
    }

    private static Map<String, Object> schema(GraphFormat format) {
        return switch (format) {
            case D3, CYTOSCAPE -> Members.of("type", "object", "description", "A graph as docs/formats.md has it");
            default -> Members.of("type", "string", "description", "A graph as docs/formats.md has it");
        };
    }

    /** Of {@code /api/graph}. */
    static List<Object> parameters() {
        return ExportParameters.all().parameters().stream()
                .<Object>map(GraphContent::parameter)
                .toList();
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> shown = Members.of(
                "name", parameter.name(), "in", "query", "description", ParameterSchema.description(parameter));
        if (parameter.isList()) {
            shown.put("style", "form");
            shown.put("explode", true);
        }
        shown.put("schema", ParameterSchema.of(parameter));
        return shown;
    }

    /** An extension of the address. */
    static Map<String, Object> extensions() {
        return Members.of(
                "name",
                "extension",
                "in",
                "path",
                "required",
                true,
                "description",
                "The format, instead of the `Accept` header",
                "schema",
                Members.of(
                        "enum",
                        Arrays.stream(GraphFormat.values())
                                .map(GraphFormat::extension)
                                .toList()),
                "example",
                GraphFormat.GEXF.extension());
    }
}
