// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.ReadSummary;
import org.sayso.problem.Problem;
import org.sayso.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** One answer in the making: its headers, its meta data, and how it ends when something fails. */
final class TableAnswer {
    static final String TRUNCATED = "Sayso-Truncated";
    /** A page is held back until its other pages are known, unless it is larger. */
    private static final int MOST_HELD = 4 << 20;

    private final TableQuery query;
    private final AnswerForm form;
    private final GraphAnswer graph;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Measure measure;
    private final boolean gzip;
    private final ResponseOutput out;
    private volatile boolean truncated;
    private volatile Map<String, String> links = Map.of();
    private @Nullable Long leftOut;
    private @Nullable String tag;

    TableAnswer(
            TableQuery query,
            AnswerForm form,
            GraphAnswer graph,
            HttpServletRequest request,
            HttpServletResponse response,
            Measure measure) {
        this.query = query;
        this.form = form;
        this.graph = graph;
        this.request = request;
        this.response = response;
        this.measure = measure;
        this.gzip = !form.format().isCompressed()
                && ContentCoding.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        this.out = new ResponseOutput(
                response, this::setHeaders, gzip, query.rows().isPage() ? MOST_HELD : 0);
    }

    ResponseOutput out() {
        return out;
    }

    /**
     * Answers without running anything, where that is enough: a client that has this very answer already is told so (RFC 9110 section 13.1.2), and one that asks
     * for the headers only gets those that are known beforehand.
     */
    boolean isEnoughWithoutRows() {
        Optional<String> tag = tag();
        if (tag.isPresent()
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
                && new ServletWebRequest(request, response).checkNotModified(tag.get())) {
            setVary();
            GraphHeaders.of(graph).forEach(response::setHeader);
            measure.notModified();
            return true;
        }
        if (request.getMethod().equals("HEAD")) {
            setKnownHeaders();
            return true;
        }
        return false;
    }

    /** Answers as somebody was answered before, if that is still known. */
    boolean isCached(AnswerCache cache) throws IOException {
        AnswerCache.Answer before = tag().map(cache::get).orElse(null);
        if (before == null) {
            return false;
        }
        truncated = before.truncated();
        links = before.links();
        leftOut = before.leftOut();
        measure.cached();
        out.all(before.body().array());
        return true;
    }

    /** To be called at the end. An answer that could not be complete this time may be so the next. */
    void keep(AnswerCache cache) {
        byte[] body = out.wholeBody();
        if (body != null && (query.leftOut() == null || leftOut != null)) {
            tag().ifPresent(whole ->
                    cache.put(whole, new AnswerCache.Answer(ByteBuffer.wrap(body), truncated, links, leftOut)));
        }
    }

    /** To be told before the first byte: how many rows the answer leaves out on purpose. */
    void leavesOut(long rows) {
        leftOut = rows;
    }

    /** To be called when an answer that is no table has been written. */
    void complete(ReadSummary summary) {
        truncated = summary.truncated();
        measure.complete(summary.rows(), truncated);
    }

    /** Completes the table; {@code writer} may write to this answer's output or to a pipe that leads there. */
    void complete(TableWriter writer, ReadSummary summary, RowRange range) {
        truncated = summary.truncated();
        measure.complete(summary.rows(), truncated);
        if (query.isCanned()) {
            links = PageLinks.of(query.heading(), form, range, summary.rows(), truncated);
        }
        Map<String, Object> meta = query.meta(graph.graphVersion());
        if (graph.isDuringImport()) {
            meta.put("importing", true);
        }
        if (graph.hasDrift()) {
            meta.put("drift", true);
        }
        if (leftOut != null) {
            meta.put("leftOut", leftOut);
        }
        if (!links.isEmpty()) {
            meta.put("links", links);
        }
        writer.finish(summary, meta);
    }

    /**
     * Ends the answer after an error. Before the first byte the error is thrown on and becomes a problem document. After it, JSON Lines ends with a line that
     * tells the problem; in the other formats the connection is cut, so that a part is never taken for the whole.
     */
    void fail(Throwable error) throws IOException {
        measure.failed(error);
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
        setKnownHeaders();
        tag().ifPresentOrElse(
                        tag -> response.setHeader(HttpHeaders.ETAG, tag),
                        () -> response.setHeader(HttpHeaders.ETAG, null));
        if (leftOut != null) {
            response.setHeader("Sayso-Left-Out", leftOut.toString());
        }
        if (out.isWhole()) {
            afterRows().forEach(response::setHeader);
        } else if (!request.getProtocol().equals("HTTP/1.0")) {
            // HTTP/1.0 has no trailers.
            response.setHeader(
                    "Trailer",
                    String.join(", ", TRUNCATED, GraphHeaders.IMPORTING, GraphHeaders.DRIFT, HttpHeaders.LINK));
            response.setTrailerFields(this::afterRows);
        }
    }

    /** What is known before anything is run. */
    private void setKnownHeaders() {
        response.setContentType(form.format().contentType());
        form.format().headers().forEach(response::setHeader);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                query.heading().disposition(form.format()).toString());
        GraphHeaders.of(graph).forEach(response::setHeader);
        setVary();
        tag().ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag));
    }

    private void setVary() {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING);
    }

    /** What is known when the rows are: headers of an answer that is whole before its first byte leaves, trailers of another. */
    private Map<String, String> afterRows() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TRUNCATED, Boolean.toString(truncated));
        fields.putAll(GraphHeaders.doubts(graph));
        if (!links.isEmpty()) {
            fields.put(HttpHeaders.LINK, PageLinks.header(links));
        }
        return fields;
    }

    /** Of the answer as it leaves: coded bytes are others (RFC 9110 section 8.8.3.3). */
    private Optional<String> tag() {
        if (!query.isCanned()) {
            return Optional.empty();
        }
        if (tag == null) {
            List<String> parts = new ArrayList<>(query.parts(form));
            if (gzip) {
                parts.add("gzip");
            }
            tag = graph.tag(parts).orElse(null);
        }
        // An import may have lost patience with this answer since.
        return Optional.ofNullable(tag).filter(given -> graph.isSteady());
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
