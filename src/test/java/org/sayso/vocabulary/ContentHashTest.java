// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    /** The expected value is what {@code printf '{"a":"é","b":[1,true]}' | sha256sum} prints. */
    @Test
    void isTheSha256OfCanonicalJsonInUtf8() {
        Map<String, Object> content = Map.of("b", List.of(1, true), "a", "\u00e9");

        assertThat(ContentHash.full(content))
                .isEqualTo("4cfe375505341a795919ae919b0f726bc2f6d3a426822a940384413dc1c22bc1");
        assertThat(ContentHash.id(content)).isEqualTo(ContentHash.full(content).substring(0, 32));
    }

    @Test
    void doesNotDependOnTheOrderOfKeysNorOnNulls() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("from", "a");
        one.put("to", "b");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("to", "b");
        other.put("act", null);
        other.put("from", "a");

        assertThat(ContentHash.id(one)).isEqualTo(ContentHash.id(other));
    }

    @Test
    void doesNotDependOnHowLettersAreComposed() {
        assertThat(ContentHash.id(Map.of("nom", "Ge\u0301rard")))
                .isEqualTo(ContentHash.id(Map.of("nom", "G\u00e9rard")));
    }

    @Test
    void tellsTextFromNumberAndTruth() {
        assertThat(ContentHash.id(Map.of("n", "1"))).isNotEqualTo(ContentHash.id(Map.of("n", 1)));
        assertThat(ContentHash.id(Map.of("n", "true"))).isNotEqualTo(ContentHash.id(Map.of("n", true)));
        assertThat(ContentHash.id(Map.of("n", 1))).isEqualTo(ContentHash.id(Map.of("n", 1L)));
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThatThrownBy(() -> ContentHash.id(Map.of("a", "\ud83d"))).isInstanceOf(IllegalArgumentException.class);
    }
}
