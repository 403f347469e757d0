// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

/**
 * A document in a list.
 *
 * @param published in EDTF, as written
 * @param claims how many it makes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentSummary(
        String id,
        @Nullable String title,
        @Nullable Reference publisher,
        @Nullable String published,
        @Nullable String language,
        long claims,
        String href) {

    static DocumentSummary of(Row row) {
        String id = row.sure("id");
        return new DocumentSummary(
                id,
                row.text("title"),
                row.one("publisher", Reference::of),
                row.text("published"),
                row.text("language"),
                row.number("claims"),
                ThingLinks.document(id));
    }
}
