// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LuceneQueryTest {
    @Test
    void aPhraseHoldsQuotesAndBackslashes() {
        assertThat(LuceneQuery.phrase("the \"A\" \\ B")).isEqualTo("\"the \\\"A\\\" \\\\ B\"");
    }

    @Test
    void wordsLoseWhatLuceneTakesForOperators() {
        assertThat(LuceneQuery.similar("Wesley NOT (Clark) a:b*")).isEqualTo("wesley~ wesley* not clark~ clark* a b");
        assertThat(LuceneQuery.similar("?? --")).isNull();
    }
}
