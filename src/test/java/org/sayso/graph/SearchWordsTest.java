// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Liz Truss      | +(liz liz*) +(truss truss* truss~1)",
                "a UN           | +(a) +(un un*)",
                "Rajavi         | +(rajavi rajavi* rajavi~2)",
                "AND (Kim~* \"x | +(and and*) +(kim kim*) +(x)",
                "Zoë zoë        | +(zoë zoë*)"
            })
    void everyWordIsWantedAndShortOnesAsTheyAreSpelt(String text, String query) {
        assertThat(SearchWords.of(text).misspelt()).isEqualTo(query);
    }

    @Test
    void whereAnyWordWillDoShortOnesMustBeWhole() {
        assertThat(SearchWords.of("Jon Boltn").any()).isEqualTo("jon boltn boltn* boltn~1");
    }

    @Test
    void aPhraseHoldsQuotesAndBackslashes() {
        assertThat(SearchWords.phrase("the \"A\" \\ B")).isEqualTo("\"the \\\"A\\\" \\\\ B\"");
    }

    @Test
    void nothingButSignsHasNoWords() {
        assertThat(SearchWords.of(" -*\" ").isEmpty()).isTrue();
    }

    @Test
    void aLongTextIsCutToTwentyWords() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(" word").append(i);
        }
        assertThat(SearchWords.of(text.toString()).words()).hasSize(20).endsWith("word19");
    }
}
