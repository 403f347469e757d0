// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.export.AnswerFormats;
import org.sayso.export.ExportParameters;
import org.sayso.export.Graphs;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.RequestFaults;
import org.sayso.query.AdhocProperties;
import org.sayso.query.AdhocRunner;
import org.sayso.query.AnswerForm;
import org.sayso.query.AnswerFormat;
import org.sayso.query.Format;
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

    /** What a request asks for, and how. */
    private record Asked(Statement statement, AnswerForm form) {}

    private final AdhocRunner runner;
    private final AdhocStatement statements;
    private final Graphs graphs;
    private final long mostBytes;

    AdhocController(AdhocRunner runner, AdhocProperties limits, Graphs graphs) {
        this.graphs = graphs;
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
        answer(
                PARAMETERS,
                () -> statements.ofQuery(request.getParameter("statement"), request.getParameter("parameters")),
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
        requirePlain(type, request.getHeader(HttpHeaders.CONTENT_ENCODING));
        byte[] body = body(request);
        boolean isText = MediaType.TEXT_PLAIN.includes(type);
        answer(
                List.of(),
                () -> isText ? statements.ofText(body) : statements.ofJson(body),
                extension,
                request,
                response);
    }

    private void answer(
            List<String> known,
            Supplier<Statement> reading,
            @Nullable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = AnswerFormats.of(extension, request.getHeader(HttpHeaders.ACCEPT));
        Asked asked = runner.read(() -> asked(known, reading, format, request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        runner.answer(TableQuery.free(asked.statement()), asked.form(), request, response);
    }

    private Asked asked(List<String> known, Supplier<Statement> reading, Format format, HttpServletRequest request) {
        RequestFaults faults = new RequestFaults();
        lookAtNames(request, known, faults);
        Optional<Statement> statement = faults.read(reading);
        Optional<Boolean> evidence = faults.read(() -> AnswerForm.evidence(request));
        Optional<Boolean> integersAsText = faults.read(() -> AnswerForm.integersAsText(request));
        Optional<AnswerFormat> answerFormat = faults.read(() -> graphs.answerFormat(format, request::getParameter));
        faults.refuse();
        return new Asked(
                statement.orElseThrow(),
                new AnswerForm(answerFormat.orElseThrow(), evidence.orElseThrow(), integersAsText.orElseThrow()));
    }

    private static void lookAtNames(HttpServletRequest request, List<String> known, RequestFaults faults) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)
                    && !AnswerForm.PARAMETERS.contains(name)
                    && !ExportParameters.OF_STATEMENTS.contains(name)) {
                faults.add(
                        ProblemType.UNKNOWN_PARAMETER,
                        name,
                        "There is no parameter " + name
                                + " here; values for the statement go into the JSON parameters.");
            } else if (values.length > 1) {
                faults.add(ProblemType.INVALID_PARAMETER, name, name + " is given more than once.");
            }
        });
    }

    /** Bytes that mean something else than they are would only give faults that nobody understands. */
    private static void requirePlain(MediaType type, @Nullable String coding) {
        if (coding != null && !coding.isBlank() && !coding.equalsIgnoreCase("identity")) {
            throw new CallerException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "A body with Content-Encoding " + coding + " is not read here: send it as it is.",
                    Map.of("available", List.of("identity")),
                    null);
        }
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
            throw new CallerException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "A body in " + charset + " is not read here: send UTF-8.",
                    Map.of("available", List.of("UTF-8")),
                    null);
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
