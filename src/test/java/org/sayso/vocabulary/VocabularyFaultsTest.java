// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.vocabulary.QualifierType.Kind;
import org.sayso.vocabulary.RelationType.Counterpart;
import org.sayso.vocabulary.RelationType.Ends;
import org.sayso.vocabulary.RelationType.Match;
import org.sayso.vocabulary.RelationType.Time;

class VocabularyFaultsTest {

    @Test
    void aSoundVocabularyHasNone() {
        assertThat(TestVocabulary.sound().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spokeAt", "SPOKE-AT", "_SPOKE", "2SPOKE", "", "ÜBER"})
    void aRelationTypeIsInUpperCase(String name) {
        assertThat(faults(TestVocabulary.relation(name, "from", "to")))
                .containsExactly(new VocabularyFault(
                        List.of("relations", name),
                        "invalid-name",
                        "'" + name + "' cannot be a name (upper case, such as SPOKE_AT)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBJECT",
                "OBJECT",
                "SAID_BY",
                "RELAYED_BY",
                "ON_BEHALF_OF",
                "ABOUT",
                "SAID_IN",
                "PUBLISHED_BY",
                "CONTENT_OF",
                "CONTRADICTS",
                "COMPETES_WITH"
            })
    void aRelationTypeIsNotNamedLikeTheGraphsOwn(String name) {
        assertThat(faults(TestVocabulary.relation(name, "from", "to")))
                .extracting(VocabularyFault::rule)
                .containsExactly("reserved-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "Head of State", "Ça", "Person", "Entity", "Claim", "Document", "Vocabulary"})
    void aKindIsAFreeLabel(String kind) {
        Vocabulary vocabulary =
                new Vocabulary(Map.of(EntityType.PERSON, new TreeMap<>(Map.of(kind, "x"))), new TreeMap<>());

        assertThat(vocabulary.faults())
                .extracting(VocabularyFault::path)
                .containsExactly(List.of("entityTypes", "Person", "kinds", kind));
    }

    @Test
    void anIdentityHasBothEndsAndKnownPartsOnce() {
        assertThat(faults(TestVocabulary.relation("R", "to", "list", "act", "act")))
                .extracting(VocabularyFault::message)
                .containsExactly(
                        "The identity lacks 'from' (add it)",
                        "R has no 'list' (from, to, act)",
                        "'act' is listed twice (once is enough)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ground",
                "legal-basis",
                "when",
                "saidBy",
                "claims",
                "for",
                "voices",
                "key",
                "wants",
                "at",
                "unnamed"
            })
    void aQualifierHasAFreeNameInLowerCamelCase(String name) {
        RelationType type =
                type(null, Time.MOMENT, false, Map.of(name, new QualifierType(name, Kind.TEXT, Set.of(), "")));

        assertThat(faults(type))
                .extracting(VocabularyFault::path)
                .containsExactly(List.of("relations", "R", "qualifiers", name));
    }

    @Test
    void anEntityQualifierAloneSaysWhichEntities() {
        RelationType type = type(
                null,
                Time.MOMENT,
                false,
                Map.of(
                        "list", new QualifierType("list", Kind.ENTITY, Set.of(), ""),
                        "ground", new QualifierType("ground", Kind.TEXT, Set.of(EntityType.WORK), "")));

        assertThat(faults(type))
                .extracting(VocabularyFault::rule, fault -> fault.path().get(3))
                .containsExactly(tuple("invalid-value", "ground"), tuple("missing-value", "list"));
    }

    @Test
    void theBoundsOfAQuantityAreNotQualifiersOfTheirOwn() {
        RelationType type = type(
                null,
                Time.MOMENT,
                false,
                Map.of(
                        "crowd", new QualifierType("crowd", Kind.QUANTITY, Set.of(), ""),
                        "crowdMin", new QualifierType("crowdMin", Kind.TEXT, Set.of(), "")));

        assertThat(faults(type))
                .extracting(VocabularyFault::message)
                .containsExactly("'crowdMin' is a bound of 'crowd' (choose another name)");
    }

    @Test
    void anObjectMayBeMissingOnlyWhereContentIsAsked() {
        assertThat(faults(type(null, Time.MOMENT, true, Map.of())))
                .extracting(VocabularyFault::rule)
                .containsExactly("missing-content");
    }

    @Test
    void whatEndsASpanIsAMomentAndNamesAKnownSpan() {
        Ends unknown = new Ends("NOBODY", List.of("to", "list"));
        Ends moment = new Ends("STATED", List.of());

        assertThat(faults(type(unknown, Time.SPAN, false, Map.of())))
                .extracting(VocabularyFault::message)
                .containsExactly(
                        "Only a moment can end a span (time: moment)",
                        "R has no 'list' (from, to, act)",
                        "There is no relation type 'NOBODY' (correct it)");
        assertThat(faults(type(moment, Time.MOMENT, false, Map.of())))
                .extracting(VocabularyFault::message)
                .containsExactly(
                        "Nothing says which span it ends (such as [from, to])",
                        "STATED is no span (give it time: span)");
    }

    @Test
    void whatEndsASpanIsMatchedOnPartsThatBothHave() {
        RelationType type = type(
                new Ends("DESIGNATED", List.of("to", "place")),
                Time.MOMENT,
                false,
                Map.of("place", new QualifierType("place", Kind.TEXT, Set.of(), "")));

        assertThat(faults(type))
                .containsExactly(new VocabularyFault(
                        List.of("relations", "R", "ends", "on"),
                        "invalid-ends",
                        "DESIGNATED has no 'place' (from, to, act, ground, list)"));
    }

    @Test
    void aCounterpartHasACodeExactlyWhenThereIsOne() {
        RelationType like = TestVocabulary.relation("R", "from", "to");
        RelationType type = new RelationType(
                "R",
                "",
                "r",
                "r",
                like.from(),
                like.to(),
                false,
                like.identity(),
                Time.MOMENT,
                false,
                null,
                Map.of(),
                Map.of("cameo", new Counterpart("01", Match.NONE), "ftm", new Counterpart(null, Match.EXACT)));

        assertThat(faults(type)).extracting(VocabularyFault::rule).containsExactly("invalid-value", "missing-value");
    }

    @Test
    void someEntityTypesAreAllowedAtEitherEnd() {
        RelationType type = new RelationType(
                "R",
                "",
                "r",
                "r",
                Set.of(),
                Set.of(),
                false,
                List.of("from", "to"),
                Time.MOMENT,
                false,
                null,
                Map.of(),
                Map.of());

        assertThat(faults(type))
                .extracting(VocabularyFault::path)
                .containsExactly(List.of("relations", "R", "from"), List.of("relations", "R", "to"));
    }

    private static RelationType type(
            @Nullable Ends ends, Time time, boolean toOptional, Map<String, QualifierType> qualifiers) {
        RelationType like = TestVocabulary.relation("R", "from", "to");
        return new RelationType(
                "R",
                "",
                "r",
                "r",
                like.from(),
                like.to(),
                toOptional,
                like.identity(),
                time,
                false,
                ends,
                qualifiers,
                Map.of());
    }

    /** Of the type, in a vocabulary that is sound otherwise. */
    private static List<VocabularyFault> faults(RelationType type) {
        return new Vocabulary(
                        Map.of(),
                        TestVocabulary.relations(
                                type, TestVocabulary.designated(), TestVocabulary.delisted(), TestVocabulary.stated()))
                .faults();
    }
}
