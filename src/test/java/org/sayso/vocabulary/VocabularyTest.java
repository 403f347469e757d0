// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void comesBackFromItsJson() {
        Vocabulary vocabulary = TestVocabulary.sound();

        assertThat(Vocabulary.ofJson(vocabulary.json())).isEqualTo(vocabulary);
        assertThat(Vocabulary.ofJson(Vocabulary.EMPTY.json())).isEqualTo(Vocabulary.EMPTY);
    }

    @Test
    void itsJsonHasTheShapeOfAVocabularyFile() {
        Vocabulary vocabulary = new Vocabulary(Map.of(), TestVocabulary.relations(TestVocabulary.delisted()));

        assertThat(vocabulary.json()).isEqualTo("""
                {"entityTypes":{},"relations":{"DELISTED":{\
                "description":"Taken off a list",\
                "ends":{"on":["to","list"],"relation":"DESIGNATED"},\
                "from":["Organization"],\
                "identity":["from","to","list"],\
                "inverse":"was delisted by",\
                "label":"delisted",\
                "qualifiers":{"ground":{"description":"The ground given","type":"text"},\
                "list":{"description":"The list","of":["Instrument"],"type":"entity"}},\
                "time":"moment",\
                "to":["Person","Organization"]}}}""");
    }

    @Test
    void itsJsonDoesNotDependOnTheOrderOfReading() {
        Vocabulary one = new Vocabulary(
                Map.of(EntityType.EVENT, new TreeMap<>(Map.of("Raid", "A raid", "Ban", "A ban"))),
                TestVocabulary.relations(TestVocabulary.designated(), TestVocabulary.stated()));
        TreeMap<String, RelationType> backward = new TreeMap<>(Comparator.reverseOrder());
        backward.putAll(one.relations());

        assertThat(new Vocabulary(one.kinds(), backward).json()).isEqualTo(one.json());
    }

    @Test
    void everyEntityTypeHasAnEntry() {
        assertThat(Vocabulary.EMPTY.kinds()).containsOnlyKeys(EntityType.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"entityTypes\":{\"Robot\":{}},\"relations\":{}}",
                "{\"entityTypes\":{},\"relations\":{\"R\":{\"label\":\"r\"}}}"
            })
    void refusesOtherJson(String json) {
        assertThatThrownBy(() -> Vocabulary.ofJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not the JSON of a vocabulary");
    }
}
