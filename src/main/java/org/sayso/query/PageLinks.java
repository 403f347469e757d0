// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of the other pages of an answer, by their relation (RFC 8288): what was asked, from another row on. */
public final class PageLinks {
    private static final String SKIP = "skip";

    private PageLinks() {}

    /**
     * @param rows of the answer as it was given
     * @param hasMore whether rows come after it
     */
    static Map<String, String> of(HttpServletRequest request, RowRange range, long rows, boolean hasMore) {
        Map<String, String> links = new LinkedHashMap<>();
        if (range.skip() > 0) {
            links.put("first", address(request, 0));
            if (range.most() < Long.MAX_VALUE) {
                links.put("prev", address(request, Math.max(0, range.skip() - range.most())));
            }
        }
        if (hasMore) {
            links.put("next", address(request, range.skip() + rows));
        }
        return links;
    }

    /** As the value of a {@code Link} header, by their relation. */
    public static String header(Map<String, String> links) {
        return links.entrySet().stream()
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String address(HttpServletRequest request, long skip) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.remove(SKIP);
        if (skip > 0) {
            parameters.put(SKIP, skip);
        }
        return RequestAddress.of(request.getRequestURI(), parameters);
    }
}
