// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.vocabulary.VocabularyUnion.Conflict;

class VocabularyUnionTest {
    private static final RelationType SPOKE_AT = TestVocabulary.relation("SPOKE_AT", "from", "to");
    private static final RelationType SPOKE_AT_OTHERWISE = TestVocabulary.relation("SPOKE_AT", "from", "to", "act");

    @Test
    void holdsWhatAnyPartDescribes() {
        VocabularyUnion union = VocabularyUnion.of(List.of(
                part("Raid", "A raid", SPOKE_AT), part("Ban", "A ban", TestVocabulary.designated()), Vocabulary.EMPTY));

        assertThat(union.conflicts()).isEmpty();
        assertThat(union.vocabulary().kinds().get(EntityType.EVENT))
                .isEqualTo(Map.of("Ban", "A ban", "Raid", "A raid"));
        assertThat(union.vocabulary().relations())
                .isEqualTo(TestVocabulary.relations(TestVocabulary.designated(), SPOKE_AT));
    }

    @Test
    void describingTheSameTwiceIsNoConflict() {
        Vocabulary part = part("Raid", "A raid", SPOKE_AT);

        assertThat(VocabularyUnion.of(List.of(part, part))).isEqualTo(new VocabularyUnion(part, List.of()));
    }

    @Test
    void leavesOutWhatTwoPartsDescribeDifferently() {
        VocabularyUnion union = VocabularyUnion.of(List.of(
                part("Raid", "A raid", SPOKE_AT),
                part("Raid", "Another raid", TestVocabulary.stated()),
                part("Ban", "A ban", SPOKE_AT_OTHERWISE)));

        assertThat(union.conflicts())
                .containsExactly(
                        new Conflict(List.of("entityTypes", "Event", "kinds", "Raid"), List.of(0, 1)),
                        new Conflict(List.of("relations", "SPOKE_AT"), List.of(0, 2)));
        assertThat(union.vocabulary()).isEqualTo(part("Ban", "A ban", TestVocabulary.stated()));
    }

    private static Vocabulary part(String kind, String description, RelationType relation) {
        return new Vocabulary(
                Map.of(EntityType.EVENT, new TreeMap<>(Map.of(kind, description))), TestVocabulary.relations(relation));
    }
}
