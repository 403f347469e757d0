// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Tomcat says of requests that never come as far as the application: a problem document instead of its page. Made by Tomcat, by its name. */
public final class TomcatProblems extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(TomcatProblems.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        int status = response.getStatus();
        // What has an answer already, or is none of an error.
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            String address = request.getRequestURI();
            boolean isPath = address != null && address.startsWith("/");
            ProblemWriter.write(problem(status, error), isPath ? address : "/", response);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The client hung up", e);
        }
    }

    private static Problem problem(int status, @Nullable Throwable error) {
        return switch (status) {
            case 417 -> bad("Of what a request can expect, only 100-continue is known here.");
            case 501 -> bad("The server knows neither this method nor this Transfer-Encoding.");
            case 505 -> bad("The server speaks HTTP/1.1 and HTTP/1.0 here.");
            case 400, 414, 431 ->
                bad("The request is not HTTP as it should be: look at its first line, its Host, the length of its"
                        + " headers (8 KB together) and what is special in its address, which is written as %XX.");
            default -> error == null || status < 500 ? Problems.ofStatus(status) : Problems.of(error);
        };
    }

    private static Problem bad(String detail) {
        return new Problem(ProblemType.BAD_REQUEST, detail);
    }
}
