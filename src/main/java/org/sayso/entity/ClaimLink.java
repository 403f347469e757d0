// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

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

    static ClaimLink of(Row claim, NamedThings named) {
        String id = claim.sure("id");
        return new ClaimLink(
                id,
                claim.sure("relation"),
                claim.sure("stance"),
                named.from(),
                named.to(),
                claim.text("content"),
                named.saidBy(),
                ThingLinks.claim(id));
    }
}
