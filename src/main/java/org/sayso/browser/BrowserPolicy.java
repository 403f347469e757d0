// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The Content-Security-Policy below {@code /browser/}: scripts from here, requests to here and to the graph, and to nowhere else. Every file has it: a worker
 * obeys the policy of its own file, and one opens the connection.
 */
@Component
class BrowserPolicy implements HandlerInterceptor {
    private final ServerAddress address;

    BrowserPolicy(ServerAddress address) {
        this.address = address;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy());
        return true;
    }

    private String policy() {
        return "default-src 'none'; script-src 'self'; worker-src 'self'; manifest-src 'self';"
                // Styles and icons are made by scripts; pictures of a graph are saved as blob: and data:.
                + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' "
                + address.webSocket()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
