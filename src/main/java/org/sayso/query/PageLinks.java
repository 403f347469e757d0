// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the other pages of an answer, by their relation (RFC 8288): what was asked, from another row on. They follow from what was understood, not from
 * how it was spelt: two requests that share a tag get the same bytes.
 */
public final class PageLinks {
    private PageLinks() {}

    /**
     * @param rows of the answer as it was given
     * @param hasMore whether rows come after it
     */
    static Map<String, String> of(Heading asked, AnswerForm form, RowRange range, long rows, boolean hasMore) {
        Map<String, String> links = new LinkedHashMap<>();
        if (range.skip() > 0) {
            put(links, "first", asked.addressOf(form, 0));
            if (range.most() < Long.MAX_VALUE) {
                put(links, "prev", asked.addressOf(form, Math.max(0, range.skip() - range.most())));
            }
        }
        if (hasMore) {
            put(links, "next", asked.addressOf(form, range.skip() + rows));
        }
        return links;
    }

    /** As the value of a {@code Link} header, by their relation. */
    public static String header(Map<String, String> links) {
        return links.entrySet().stream()
                .map(link -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> links, String relation, @Nullable String address) {
        if (address != null) {
            links.put(relation, address);
        }
    }
}
