// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

/**
 * A document and what it claims.
 *
 * @param published in EDTF, as written; {@code earliest} and {@code latest} are the days it allows
 * @param file name of the text that was read
 * @param sha256 of that file
 * @param paragraphs how many the text has
 * @param repeats passages printed twice
 * @param unclaimed paragraphs without a claim, and why
 * @param groups unnamed groups that only this document knows, the first {@value #MOST_GROUPS} by id
 * @param relations how many claims there are of each relation type
 * @param claims the first, in the order of the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        String id,
        @Nullable String title,
        @Nullable Reference publisher,
        List<String> authors,
        @Nullable String published,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable String language,
        @Nullable String file,
        @Nullable String sha256,
        @Nullable Object paragraphs,
        List<String> repeats,
        List<String> unclaimed,
        @Nullable String note,
        List<Reference> groups,
        Map<String, Long> relations,
        Page<ClaimView> claims,
        Map<String, String> links) {

    static final int MOST_GROUPS = 100;

    /** @param row with document (its properties), publisher, groups and relations (type and count) */
    static DocumentView of(Row row, Map<String, Long> relations, Page<ClaimView> claims) {
        Row document = row.inner("document");
        String self = ThingLinks.document(document.sure("id"));
        return new DocumentView(
                document.sure("id"),
                document.text("title"),
                row.one("publisher", Reference::of),
                document.texts("authors"),
                document.text("published"),
                document.text("earliest"),
                document.text("latest"),
                document.text("language"),
                document.text("file"),
                document.text("sha256"),
                document.value("paragraphs"),
                document.texts("repeats"),
                document.texts("unclaimed"),
                document.text("note"),
                row.each("groups", Reference::of),
                relations,
                claims,
                Map.of("self", self, "claims", self + "/claims"));
    }
}
