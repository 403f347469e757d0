// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entities and documents that one claim names.
 *
 * @param about those that its act and its qualifiers are, by their names
 */
record NamedThings(
        Reference from,
        @Nullable Reference to,
        Reference saidBy,
        List<Reference> relayedBy,
        List<Reference> onBehalfOf,
        Map<String, Reference> about) {

    /** @param rows of all claims, each with edge, as and thing, in their order */
    static NamedThings of(Map<String, List<Row>> rows, String claim) {
        List<Row> own = rows.getOrDefault(claim, List.of());
        Map<String, Reference> about = new TreeMap<>();
        own.stream()
                .filter(row -> row.sure("edge").equals("ABOUT"))
                .forEach(row -> about.put(row.sure("as"), Reference.of(row.inner("thing"))));
        return new NamedThings(
                Objects.requireNonNull(first(own, "SUBJECT"), claim),
                first(own, "OBJECT"),
                Objects.requireNonNull(first(own, "SAID_BY"), claim),
                all(own, "RELAYED_BY"),
                all(own, "ON_BEHALF_OF"),
                about);
    }

    private static @Nullable Reference first(List<Row> rows, String edge) {
        return all(rows, edge).stream().findFirst().orElse(null);
    }

    private static List<Reference> all(List<Row> rows, String edge) {
        return rows.stream()
                .filter(row -> row.sure("edge").equals(edge))
                .map(row -> Reference.of(row.inner("thing")))
                .toList();
    }
}
