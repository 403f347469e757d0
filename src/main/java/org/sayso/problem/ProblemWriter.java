// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}, whatever the request accepts: an error in an unwanted format is better than none. */
public final class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEFAULT_RETRY_SECONDS = 5;

    private ProblemWriter() {}

    /** The answer must not have begun. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problem, request.getRequestURI(), response);
    }

    static void write(Problem problem, String instance, HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsBytes(problem.document(instance));
        response.resetBuffer();
        int status = problem.type().status();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        // They were of the answer that this stands in for.
        List.of("ETag", "Content-Encoding", "Content-Disposition").forEach(name -> response.setHeader(name, null));
        if (status == 429 || status == 503) {
            Object seconds = problem.details().getOrDefault("retryAfter", DEFAULT_RETRY_SECONDS);
            response.setHeader("Retry-After", seconds.toString());
        }
        if (status == 401) {
            // RFC 9110 section 15.5.2: a 401 says what it wants.
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
