// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Another claim, in short. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimLink(
        String id,
        String relation,
        String stance,
        Reference from,
        @Nullable Reference to,
        @Nullable String content,
        Reference saidBy,
        String href) {

    /** An expression for {@link #of} over a claim; what it matches beside the claim must be there. */
    static String to(String claim) {
        return """
                %1$s {.id, .relation, .stance, .content,
                      from: head([(%1$s)-[:SUBJECT]->(n) | %2$s]), to: head([(%1$s)-[:OBJECT]->(n) | %2$s]),
                      saidBy: head([(%1$s)-[:SAID_BY]->(n) | %2$s])}""".formatted(claim, Reference.to("n"));
    }

    static ClaimLink of(Row row) {
        String id = row.sure("id");
        return new ClaimLink(
                id,
                row.sure("relation"),
                row.sure("stance"),
                Reference.of(row.inner("from")),
                row.one("to", Reference::of),
                row.text("content"),
                Reference.of(row.inner("saidBy")),
                Address.claim(id));
    }
}
