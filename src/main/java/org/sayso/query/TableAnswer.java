// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.ReadSummary;
import org.sayso.problem.Problem;
import org.sayso.problem.Problems;

/** One answer in the making: its headers, its meta data, and how it ends when something fails. */
final class TableAnswer {
    static final String TRUNCATED = "Sayso-Truncated";
    private static final String IMPORTING = "Sayso-Importing";

    private final TableQuery query;
    private final AnswerForm form;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final RunningStatement statement;
    private final ResponseOutput out;
    private volatile boolean truncated;
    private @Nullable Long leftOut;

    TableAnswer(
            TableQuery query,
            AnswerForm form,
            RunningStatement statement,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.query = query;
        this.form = form;
        this.statement = statement;
        this.request = request;
        this.response = response;
        this.out = new ResponseOutput(response, this::setHeaders);
    }

    ResponseOutput out() {
        return out;
    }

    /** To be told before the first byte: how many rows the answer leaves out on purpose. */
    void leavesOut(long rows) {
        leftOut = rows;
    }

    /** Completes the table; {@code writer} may write to this answer's output or to a pipe that leads there. */
    void complete(TableWriter writer, ReadSummary summary) {
        truncated = summary.truncated();
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("query", query.text());
        meta.put("parameters", query.parameters());
        meta.put("graphVersion", statement.answer().graphVersion());
        if (statement.answer().isDuringImport()) {
            meta.put("importing", true);
        }
        if (leftOut != null) {
            meta.put("leftOut", leftOut);
        }
        writer.finish(summary, meta);
    }

    /**
     * Ends the answer after an error. Before the first byte the error is thrown on and becomes a problem document. After it, JSON Lines ends with a line that
     * tells the problem; in the other formats the connection is cut, so that a part is never taken for the whole.
     */
    void fail(Throwable error) throws IOException {
        ClientAbortException hungUp = hungUp(error);
        if (hungUp != null) {
            throw hungUp;
        }
        if (!out.hasBegun()) {
            throwOn(error);
        }
        Problem problem = Problems.of(error);
        if (form.format() != TableFormat.JSON_LINES) {
            throw new CloseNowException("after the first byte: " + problem.detail());
        }
        truncated = true;
        Map<String, Object> event = Map.of("$error", problem.document(request.getRequestURI()));
        out.lastLine(JsonValues.MAPPER.writeValueAsString(event));
    }

    private void setHeaders() {
        response.setContentType(form.format().contentType());
        response.setHeader("Sayso-Graph-Version", statement.answer().graphVersion());
        if (statement.answer().isDuringImport()) {
            response.setHeader(IMPORTING, "true");
        }
        if (leftOut != null) {
            response.setHeader("Sayso-Left-Out", leftOut.toString());
        }
        // JSON tells it in its body; HTTP/1.0 has no trailers.
        if (form.format() != TableFormat.JSON && !request.getProtocol().equals("HTTP/1.0")) {
            response.setHeader("Trailer", TRUNCATED + ", " + IMPORTING);
            response.setTrailerFields(() -> statement.answer().isDuringImport()
                    ? Map.of(TRUNCATED, Boolean.toString(truncated), IMPORTING, "true")
                    : Map.of(TRUNCATED, Boolean.toString(truncated)));
        }
    }

    private static void throwOn(Throwable error) throws IOException {
        switch (error) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case IOException e -> throw e;
            default -> throw new IllegalStateException(error);
        }
    }

    private static @Nullable ClientAbortException hungUp(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException aborted) {
                return aborted;
            }
        }
        return null;
    }
}
