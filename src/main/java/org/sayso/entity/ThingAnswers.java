// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.GraphAnswers;
import org.sayso.query.ContentCoding;
import org.sayso.query.Formats;
import org.sayso.query.GraphHeaders;
import org.sayso.query.PageLinks;
import org.sayso.query.TableFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests for things: reads nothing for whoever has the answer already, and marks what was read while an import was applied. */
@Component
class ThingAnswers {
    private static final Formats<TableFormat> FORMATS =
            new Formats<>(List.of(TableFormat.JSON, TableFormat.HTML), false);

    private final GraphAnswers answers;
    private final GraphReads reads;
    private final JsonMapper json;

    ThingAnswers(GraphAnswers answers, GraphReads reads, JsonMapper json) {
        this.answers = answers;
        this.reads = reads;
        this.json = json;
    }

    /** How an answer is wanted: as JSON or as a page, coded or not. */
    private record Form(String path, TableFormat format, boolean gzip) {
        static Form of(ServletWebRequest request) {
            return new Form(
                    request.getRequest().getRequestURI(),
                    FORMATS.ofAccept(request.getHeader(HttpHeaders.ACCEPT)),
                    ContentCoding.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        }
    }

    /** @param read what the body is made of, once the parameters are known to be sound */
    ResponseEntity<byte[]> answer(ServletWebRequest request, Supplier<?> read) {
        Form form = Form.of(request);
        List<String> parts = parts(request, form);
        try (GraphAnswer answer = answers.begin()) {
            HttpHeaders headers = new HttpHeaders();
            headers.setCacheControl(CacheControl.noCache());
            headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING));
            GraphHeaders.of(answer).forEach(headers::set);
            String known = answer.tag(parts).orElse(null);
            // Without the response, to which the tag would stick even if it turns out not to hold.
            if (known != null && new ServletWebRequest(request.getRequest()).checkNotModified(known)) {
                headers.setETag(known);
                return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
            }
            Object body = reads.inOneTransaction(read);
            // Asked again: an import may have lost patience with this answer.
            answer.tag(parts).ifPresent(headers::setETag);
            GraphHeaders.of(answer).forEach(headers::set);
            if (body instanceof Page<?> page) {
                headers.set(HttpHeaders.LINK, PageLinks.header(page.links()));
            }
            return new ResponseEntity<>(bytes(body, form, headers), headers, HttpStatus.OK);
        }
    }

    private byte[] bytes(Object body, Form form, HttpHeaders headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, form.format().contentType());
        byte[] bytes = form.format() == TableFormat.HTML
                ? ThingPage.of(form.path(), json.valueToTree(body))
                : json.writeValueAsBytes(body);
        if (!form.gzip() || !ContentCoding.isWorthIt(bytes.length)) {
            return bytes;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        return ContentCoding.gzip(bytes);
    }

    private static List<String> parts(ServletWebRequest request, Form form) {
        List<String> parts = new ArrayList<>(List.of(form.path(), form.format().extension()));
        if (form.gzip()) {
            parts.add("gzip");
        }
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
            parts.add(parameter.getKey());
            parts.addAll(List.of(parameter.getValue()));
        }
        return parts;
    }
}
