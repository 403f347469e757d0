// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.query.AnswerForm;
import org.sayso.query.Heading;
import org.sayso.query.QueryRunner;
import org.sayso.query.RowRange;
import org.sayso.query.TableQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The graph, or a part of it, in the formats of other programs. */
@RestController
class ExportController {
    /** How answers are counted and listed while they run. */
    private static final String NAME = "graph-export";

    private final Graphs graphs;
    private final ExportEntities entities;
    private final QueryRunner runner;

    ExportController(Graphs graphs, ExportEntities entities, ExportRunner runner) {
        this.graphs = graphs;
        this.entities = entities;
        this.runner = runner.runner();
    }

    @GetMapping({"/api/graph", "/api/graph.{extension}"})
    void graph(
            @PathVariable(required = false) @Nullable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        GraphFormat format = GraphFormat.ALL.of(extension, request.getHeader(HttpHeaders.ACCEPT));
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, Arrays.asList(values)));
        ExportRequest asked = runner.read(NAME, () -> ExportRequest.of(graphs, format, given, entities::find));
        // It may be kept, but must be asked about before it is used again: the graph may have changed.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        runner.answer(
                query(asked),
                new AnswerForm(asked.form()),
                request,
                response,
                (out, graph, cancellation) -> asked.write(out, graph.graphVersion(), Doubts.of(graph), cancellation));
    }

    private static TableQuery query(ExportRequest asked) {
        return new TableQuery(
                NAME,
                asked.asked(),
                new Statement(""),
                RowRange.ALL,
                null,
                true,
                new Heading("Graph", "", "graph", ExportRequest.NAME, asked.asked()));
    }
}
