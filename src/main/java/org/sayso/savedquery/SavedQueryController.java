// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.export.Graphs;
import org.sayso.query.Entities;
import org.sayso.query.Format;
import org.sayso.query.QueryRunner;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of canned queries and their results. */
@RestController
class SavedQueryController {
    private final QueryCatalogue catalogue;
    private final Entities entities;
    private final Graphs graphs;
    private final QueryRunner runner;

    SavedQueryController(QueryCatalogue catalogue, Entities entities, Graphs graphs, QueryRunner runner) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.graphs = graphs;
        this.runner = runner;
    }

    @GetMapping("/api/queries")
    Map<String, List<QueryDescription>> list() {
        return Map.of(
                "queries",
                catalogue.queries().stream()
                        .map(query -> QueryDescription.of(query, false))
                        .toList());
    }

    @GetMapping("/api/queries/{name}")
    QueryDescription one(@PathVariable String name) {
        return QueryDescription.of(catalogue.get(name), true);
    }

    @GetMapping("/api/catalogue/problems")
    Map<String, List<QueryFault>> problems() {
        return Map.of("problems", catalogue.problems());
    }

    @GetMapping("/api/queries/{name}/results")
    void results(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(catalogue.get(name), null, request, response);
    }

    @GetMapping("/api/queries/{name}/results.{extension}")
    void results(
            @PathVariable String name,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(catalogue.get(name), extension, request, response);
    }

    private void answer(
            SavedQuery query, @Nullable String extension, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Format format = CommonParameters.format(query, extension, request.getHeader(HttpHeaders.ACCEPT));
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, Arrays.asList(values)));
        CannedRequest asked = runner.read(query.name(), () -> CannedRequest.of(query, format, given, entities, graphs));
        // It may be kept, but must be asked about before it is used again: the graph may have changed.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        runner.answer(asked.table(), asked.form(), request, response);
    }
}
