// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.Problem;
import org.sayso.problem.ProblemType;

/**
 * Which requests a server on loopback takes. A web site can make a browser on this machine send requests here: under a name of its own that it points at
 * 127.0.0.1 (DNS rebinding, seen by {@code Host}), or from its own pages (seen by {@code Origin} and {@code Sec-Fetch-Site}, Fetch Metadata of the W3C).
 */
final class AccessRules {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> PAGES = Set.of("/browser", "/guides", "/problems", "/api/docs");
    private static final int HTTP_PORT = 80;

    private final @Nullable String configuredHost;

    /** {@code configuredHost} is the address the server was told to listen at, as it is written in a URL. */
    AccessRules(@Nullable String configuredHost) {
        this.configuredHost = configuredHost == null ? null : configuredHost.toLowerCase(Locale.ROOT);
    }

    /** What decides over a request; {@code path} is decoded and normalized, {@code port} is the one it came in by. */
    record Request(
            String method,
            String path,
            int port,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String fetchSite) {}

    /** Null when the request is welcome. */
    @Nullable
    Problem refusal(Request request) {
        if (!isOurs(request.host(), request.port())) {
            return new Problem(
                    ProblemType.HOST_NOT_ALLOWED,
                    "The Host header must be localhost, 127.0.0.1 or [::1] with the port " + request.port() + ".");
        }
        if (isForeign(request) && !isPage(request)) {
            return new Problem(
                    ProblemType.CROSS_SITE_REQUEST,
                    "A page of another web site made this request; only Sayso's own pages may.");
        }
        return null;
    }

    private boolean isOurs(@Nullable String authority, int port) {
        if (authority == null) {
            return false;
        }
        String text = authority.toLowerCase(Locale.ROOT);
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String host = hasPort ? text.substring(0, colon) : text;
        String wanted = hasPort ? text.substring(colon + 1) : String.valueOf(HTTP_PORT);
        return wanted.equals(String.valueOf(port)) && (LOOPBACK.contains(host) || host.equals(configuredHost));
    }

    private boolean isForeign(Request request) {
        String origin = request.origin();
        if (origin != null
                && !(origin.startsWith("http://") && isOurs(origin.substring("http://".length()), request.port()))) {
            return true;
        }
        // "same-site" is another port or name of this machine: foreign too, unless Origin has shown it to be ours.
        return "cross-site".equals(request.fetchSite()) || (origin == null && "same-site".equals(request.fetchSite()));
    }

    /** A link from elsewhere may lead to a page; what a page shows cannot be read by the site that links to it. */
    private static boolean isPage(Request request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        String path = request.path();
        return reads && (path.equals("/") || PAGES.stream().anyMatch(page -> isBelow(path, page)));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
