// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.RelationType;

/** Relation types as the claims of one document name them. */
final class RelationTypes {
    private final Lexicon lexicon;
    private final String document;
    private final Faults faults;

    RelationTypes(Lexicon lexicon, String document, Faults faults) {
        this.lexicon = lexicon;
        this.document = document;
        this.faults = faults;
    }

    /** Null, with a finding or a remark that it is held back, when there is none. */
    @Nullable
    RelationType find(Word name) {
        RelationType type = lexicon.vocabulary().relations().get(name.text());
        if (type != null) {
            return type;
        }
        Culprit culprit = lexicon.faultyRelations().get(name.text());
        if (culprit != null) {
            lexicon.heldBack().add(culprit, document);
            faults.holdBack();
            return null;
        }
        List<String> near =
                Suggestions.near(name.text(), lexicon.vocabulary().relations().keySet());
        faults.error(
                name.place(),
                "unknown-relation",
                "'%s' is no relation type of the vocabulary (%s)"
                        .formatted(
                                name.text(),
                                near.isEmpty()
                                        ? "add it there"
                                        : "did you mean %s?".formatted(Suggestions.quoted(near))));
        return null;
    }

    /** In place of a relation type that is not known, so that the rest of the claim is looked at all the same. */
    static RelationType anything(String name) {
        Set<EntityType> all = EnumSet.allOf(EntityType.class);
        return new RelationType(
                name, "", "", "", all, all, true, List.of(), RelationType.Time.SPAN, true, null, Map.of(), Map.of());
    }
}
