// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

/**
 * A relation of an entity, as it is seen from there.
 *
 * @param says a caption that names its voices
 * @param other the end that is not that entity
 * @param voices how many distinct ones affirm or deny it
 * @param saidBy the first of the voices that affirm it, at most {@value #MOST_NAMED}; so are {@code deniedBy} and {@code documents}
 * @param claims how many claims support it
 * @param qualifiers by name; entities by id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelationSummary(
        String id,
        String type,
        String direction,
        @Nullable String says,
        Reference other,
        String stance,
        @Nullable String wording,
        @Nullable String when,
        @Nullable String earliest,
        @Nullable String latest,
        long voices,
        List<Reference> saidBy,
        List<Reference> deniedBy,
        List<Reference> documents,
        long claims,
        Map<String, Object> qualifiers,
        String href) {

    static final int MOST_NAMED = 20;

    /** @param relation its properties, with the number of claims in place of their ids */
    static RelationSummary of(String type, Direction direction, Row relation, Reference other, Names names) {
        String id = relation.sure("id");
        return new RelationSummary(
                id,
                type,
                direction.word(),
                relation.text("says"),
                other,
                relation.sure("stance"),
                relation.text("wording"),
                relation.text("when"),
                relation.text("earliest"),
                relation.text("latest"),
                relation.number("voices"),
                names.voices(relation.texts("saidBy")),
                names.voices(relation.texts("deniedBy")),
                names.documents(relation.texts("documents")),
                relation.number("claims"),
                Qualifiers.of(relation, Map.of()),
                ThingLinks.relation(id));
    }
}
