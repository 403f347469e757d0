// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.vocabulary.QualifierType.Kind;
import org.sayso.vocabulary.RelationType.Counterpart;
import org.sayso.vocabulary.RelationType.Match;
import org.sayso.vocabulary.RelationType.Time;

/** A small vocabulary that has one of everything and no fault. */
final class TestVocabulary {
    private TestVocabulary() {}

    static Vocabulary sound() {
        Map<EntityType, SortedMap<String, String>> kinds = new EnumMap<>(EntityType.class);
        kinds.put(
                EntityType.ORGANIZATION,
                new TreeMap<>(Map.of("Government", "A state's government", "Court", "A court")));
        return new Vocabulary(kinds, relations(designated(), delisted(), stated(), relation("SPOKE_AT", "from", "to")));
    }

    static SortedMap<String, RelationType> relations(RelationType... types) {
        SortedMap<String, RelationType> relations = new TreeMap<>();
        Arrays.stream(types).forEach(type -> relations.put(type.name(), type));
        return relations;
    }

    /** From a person to an event. */
    static RelationType relation(String name, String... identity) {
        return new RelationType(
                name,
                "",
                "did",
                "was done by",
                Set.of(EntityType.PERSON),
                Set.of(EntityType.EVENT),
                false,
                List.of(identity),
                Time.MOMENT,
                false,
                null,
                Map.of(),
                Map.of());
    }

    static RelationType designated() {
        return new RelationType(
                "DESIGNATED",
                "Put on a list \u2014 or kept there",
                "designated",
                "was designated by",
                Set.of(EntityType.ORGANIZATION),
                Set.of(EntityType.ORGANIZATION, EntityType.PERSON),
                false,
                List.of("from", "to", "list"),
                Time.SPAN,
                false,
                null,
                Map.of(
                        "list", new QualifierType("list", Kind.ENTITY, Set.of(EntityType.INSTRUMENT), "The list"),
                        "ground", new QualifierType("ground", Kind.TEXT, Set.of(), "The ground given")),
                Map.of("cameo", new Counterpart(null, Match.NONE), "wikidata", new Counterpart("P3461", Match.CLOSE)));
    }

    static RelationType delisted() {
        RelationType like = designated();
        return new RelationType(
                "DELISTED",
                "Taken off a list",
                "delisted",
                "was delisted by",
                like.from(),
                like.to(),
                false,
                like.identity(),
                Time.MOMENT,
                false,
                new RelationType.Ends("DESIGNATED", List.of("to", "list")),
                like.qualifiers(),
                Map.of());
    }

    static RelationType stated() {
        return new RelationType(
                "STATED",
                "Said",
                "said of",
                "was spoken of by",
                Set.of(EntityType.PERSON),
                Set.of(EntityType.values()),
                true,
                List.of("from", "to", "content"),
                Time.MOMENT,
                true,
                null,
                Map.of(
                        "content", new QualifierType("content", Kind.TEXT, Set.of(), "What"),
                        "quantity", new QualifierType("quantity", Kind.QUANTITY, Set.of(), "How many"),
                        "since", new QualifierType("since", Kind.DATE, Set.of(), "Since when")),
                Map.of());
    }
}
