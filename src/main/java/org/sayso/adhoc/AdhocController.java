// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.query.AdhocProperties;
import org.sayso.query.AdhocRunner;
import org.sayso.query.AnswerForm;
import org.sayso.query.TableQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Free Cypher, read-only. */
@RestController
class AdhocController {
    private static final List<String> PARAMETERS = List.of("statement", "parameters");

    private final AdhocRunner runner;
    private final AdhocStatement statements;
    private final long mostBytes;

    AdhocController(AdhocRunner runner, AdhocProperties limits) {
        this.runner = runner;
        this.statements = new AdhocStatement(limits.statement().toBytes());
        this.mostBytes = limits.body().toBytes();
    }

    @GetMapping({"/api/cypher", "/api/cypher.{extension}"})
    void get(
            @PathVariable(required = false) @Nullable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        refuseUnknown(request, PARAMETERS);
        answer(
                statements.ofQuery(request.getParameter("statement"), request.getParameter("parameters")),
                extension,
                request,
                response);
    }

    @PostMapping(
            path = {"/api/cypher", "/api/cypher.{extension}"},
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    void post(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @PathVariable(required = false) @Nullable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        refuseUnknown(request, List.of());
        byte[] body = body(request);
        boolean isText = MediaType.TEXT_PLAIN.includes(type);
        answer(isText ? statements.ofText(body) : statements.ofJson(body), extension, request, response);
    }

    private void answer(
            Statement statement, @Nullable String extension, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AnswerForm form = AnswerForm.of(extension, request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        runner.answer(TableQuery.free(statement), form, request, response);
    }

    private static void refuseUnknown(HttpServletRequest request, List<String> known) {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name) && !AnswerForm.PARAMETERS.contains(name)) {
                throw new CallerException(
                        ProblemType.UNKNOWN_PARAMETER,
                        "There is no parameter " + name
                                + " here; values for the statement go into the JSON parameters.",
                        Map.of("parameter", name),
                        null);
            }
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE - 8));
        if (body.length > mostBytes) {
            throw new CallerException(
                    ProblemType.BODY_TOO_LARGE, "The body is longer than " + mostBytes + " bytes (sayso.adhoc.body).");
        }
        return body;
    }
}
