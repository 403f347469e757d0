// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The part of the Browser's address after the question mark, which tells it where to connect and what to put into its editor. */
final class BrowserQuery {
    /** Each says where to connect; the Browser is let connect nowhere else than here, so that another value only leads to a form that fails. */
    private static final Set<String> WHERE = Set.of("dbms", "connectURL", "discoveryURL");

    private BrowserQuery() {}

    /** Whether a query, as it was sent, names this connection and no other. */
    static boolean names(String connection, @Nullable String sent) {
        List<String> told = pairs(sent)
                .filter(BrowserQuery::tellsWhere)
                .map(pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .toList();
        return told.equals(List.of(connection));
    }

    /** The same query, naming this connection. */
    static String naming(String connection, @Nullable String sent) {
        return Stream.concat(Stream.of("dbms=" + connection), pairs(sent).filter(pair -> !tellsWhere(pair)))
                .collect(Collectors.joining("&"));
    }

    /** A query that has our script put a statement into the editor. The statement itself may be too long for an address that a server is asked for. */
    static String opening(String connection, String statementAddress) {
        return naming(connection, "open=" + UriUtils.encode(statementAddress, StandardCharsets.UTF_8));
    }

    private static Stream<String> pairs(@Nullable String sent) {
        return sent == null ? Stream.empty() : Arrays.stream(sent.split("&")).filter(pair -> !pair.isEmpty());
    }

    private static boolean tellsWhere(String pair) {
        return WHERE.contains(pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair);
    }
}
