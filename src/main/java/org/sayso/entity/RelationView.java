// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

/**
 * A relation with the claims behind it.
 *
 * @param says a caption that names its voices
 * @param voices how many distinct ones affirm or deny it
 * @param qualifiers by name; entities as references
 * @param differs names of qualifiers (or {@code act}) to which the claims give more than one value
 * @param claims with their evidence, by the date of their document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationView(
        String id,
        String type,
        Reference from,
        Reference to,
        @Nullable String says,
        String stance,
        @Nullable String wording,
        @Nullable Reference act,
        @Nullable String when,
        @Nullable String earliest,
        @Nullable String latest,
        List<String> attested,
        long voices,
        List<Reference> saidBy,
        List<Reference> deniedBy,
        List<Reference> onBehalfOf,
        List<Reference> documents,
        Map<String, Object> qualifiers,
        List<String> differs,
        Page<ClaimView> claims,
        Map<String, String> links) {

    /** @param row with type, from, to, relation (its properties) and about (entities that its claims name in qualifiers) */
    static RelationView of(Row row, Names names, Page<ClaimView> claims) {
        Row relation = row.inner("relation");
        String id = relation.sure("id");
        Reference from = Reference.of(row.inner("from"));
        Reference to = Reference.of(row.inner("to"));
        return new RelationView(
                id,
                row.sure("type"),
                from,
                to,
                relation.text("says"),
                relation.sure("stance"),
                relation.text("wording"),
                names.entities(relation.value("act") instanceof String act ? List.of(act) : List.of()).stream()
                        .findFirst()
                        .orElse(null),
                relation.text("when"),
                relation.text("earliest"),
                relation.text("latest"),
                relation.texts("attested"),
                relation.number("voices"),
                names.voices(relation.texts("saidBy")),
                names.voices(relation.texts("deniedBy")),
                names.entities(relation.texts("onBehalfOf")),
                names.documents(relation.texts("documents")),
                Qualifiers.of(relation, row.each("about", about -> about)),
                relation.texts("differs"),
                claims,
                Map.of("self", ThingLinks.relation(id), "from", from.href(), "to", to.href()));
    }
}
