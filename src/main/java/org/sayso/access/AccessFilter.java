// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sayso.problem.Problem;
import org.sayso.problem.ProblemWriter;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what {@link AccessRules} refuse before anything else sees it, and puts the headers on every answer that keep pages to this server. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessFilter extends OncePerRequestFilter {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String IMPORTS = "/api/imports";

    private final AccessRules rules;
    private final AccessToken token;

    AccessFilter(ServerProperties server, AccessToken token, Environment environment) {
        LoopbackOnly.requireOnePort(environment);
        this.token = token;
        this.rules = new AccessRules(LoopbackOnly.host(LoopbackOnly.require(server.getAddress())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        Problem refusal = rules.refusal(new AccessRules.Request(
                request.getMethod(),
                // Not the URI: /%61pi is /api.
                request.getServletPath(),
                request.getLocalPort(),
                request.getHeader("Host"),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site")));
        if (refusal == null && changesTheGraph(request)) {
            refusal = token.refusal(request);
        }
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(refusal, request, response);
        }
    }

    /** Only imports do, and only when something is sent; looking at how one goes on changes nothing. */
    private static boolean changesTheGraph(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getServletPath();
        return !reads && (path.equals(IMPORTS) || path.startsWith(IMPORTS + "/"));
    }
}
