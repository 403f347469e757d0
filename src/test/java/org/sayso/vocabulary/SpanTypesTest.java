// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTypesTest {
    @Test
    void findsWhatTheVocabularyWouldTell() {
        Vocabulary vocabulary = TestVocabulary.sound();

        assertThat(SpanTypes.in(vocabulary.json())).containsExactly("DESIGNATED");
    }

    @Test
    void isNotMisledByWordsInADescription() {
        String json = """
                {"relations":{"A":{"description":"\\"B\\":{\\"time\\":\\"span","time":"moment"},"C_2":{"ends":{"on":["to"]},"time":"span","to":[]}}}""";

        assertThat(SpanTypes.in(json)).containsExactly("C_2");
    }

    @Test
    void findsNothingInOtherText() {
        assertThat(SpanTypes.in("")).isEmpty();
        assertThat(SpanTypes.in("{\"A\":{")).isEmpty();
        assertThat(SpanTypes.in("{\"A\":{\"time\":\"spa")).isEmpty();
    }
}
