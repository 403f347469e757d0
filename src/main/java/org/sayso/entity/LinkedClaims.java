// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claims that one claim is linked with, each list by id. */
record LinkedClaims(
        @Nullable ClaimLink contentOf,
        List<ClaimLink> contents,
        List<ClaimLink> contradicts,
        List<ClaimLink> competesWith) {

    /**
     * Of a claim's links.
     *
     * @param rows each with link and other
     * @param named what all claims name
     */
    static LinkedClaims of(List<Row> rows, Map<String, List<Row>> named) {
        return new LinkedClaims(
                all(rows, "SPEECH", named).stream().findFirst().orElse(null),
                all(rows, "CONTENT", named),
                all(rows, "CONTRADICTS", named),
                all(rows, "COMPETES_WITH", named));
    }

    private static List<ClaimLink> all(List<Row> rows, String link, Map<String, List<Row>> named) {
        return rows.stream()
                .filter(row -> row.sure("link").equals(link))
                .map(row -> row.inner("other"))
                .map(other -> ClaimLink.of(other, NamedThings.of(named, other.sure("id"))))
                .toList();
    }
}
