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
import org.sayso.query.PageLinks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers requests for things: reads nothing for whoever has the answer already, and marks what was read while an import was applied. */
@Component
class ThingAnswers {
    private static final String GRAPH_VERSION = "Sayso-Graph-Version";
    private static final String IMPORTING = "Sayso-Importing";

    private final GraphAnswers answers;
    private final GraphReads reads;

    ThingAnswers(GraphAnswers answers, GraphReads reads) {
        this.answers = answers;
        this.reads = reads;
    }

    /** @param read what the body is made of, once the parameters are known to be sound */
    <T> ResponseEntity<T> answer(ServletWebRequest request, Supplier<T> read) {
        List<String> parts = parts(request);
        try (GraphAnswer answer = answers.begin()) {
            HttpHeaders headers = new HttpHeaders();
            headers.setCacheControl(CacheControl.noCache());
            headers.set(GRAPH_VERSION, answer.graphVersion());
            String known = answer.tag(parts).orElse(null);
            // Without the response, to which the tag would stick even if it turns out not to hold.
            if (known != null && new ServletWebRequest(request.getRequest()).checkNotModified(known)) {
                headers.setETag(known);
                return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
            }
            T body = reads.inOneTransaction(read);
            // Asked again: an import may have lost patience with this answer.
            answer.tag(parts).ifPresent(headers::setETag);
            if (answer.isDuringImport()) {
                headers.set(IMPORTING, "true");
            }
            if (body instanceof Page<?> page) {
                headers.set(HttpHeaders.LINK, PageLinks.header(page.links()));
            }
            return new ResponseEntity<>(body, headers, HttpStatus.OK);
        }
    }

    private static List<String> parts(ServletWebRequest request) {
        List<String> parts = new ArrayList<>(List.of(request.getRequest().getRequestURI()));
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
            parts.add(parameter.getKey());
            parts.addAll(List.of(parameter.getValue()));
        }
        return parts;
    }
}
