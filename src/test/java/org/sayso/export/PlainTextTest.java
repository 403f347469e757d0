// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    private final PlainText plain = new PlainText();

    @Test
    void textThatIsPlainIsTheSameObject() {
        String text = "a\tb\r\nc \u0085 \u007f \u202b עברית\u202c 😀 \ud7ff \ue000 \ufffd";

        assertThat(plain.of(text)).isSameAs(text);
        assertThat(plain.stripped()).isZero();
    }

    @Test
    void controlCharactersAreStrippedAndCounted() {
        assertThat(plain.of("\u0000a\u0008b\u000bc\u000cd\u000ee\u001ff\u001b")).isEqualTo("abcdef");
        assertThat(plain.stripped()).isEqualTo(7);
    }

    @Test
    void halvesOfCharactersAreStrippedAndPairsKept() {
        assertThat(plain.of("a\ud83d😀\ude00b\ud83d")).isEqualTo("a😀b");
        assertThat(plain.stripped()).isEqualTo(3);
    }

    @Test
    void whatIsNoCharacterIsStripped() {
        assertThat(plain.of("\ufffea\uffff")).isEqualTo("a");
        assertThat(plain.stripped()).isEqualTo(2);
    }

    @Test
    void theCountIsThatOfAllTexts() {
        assertThat(plain.of("\u0001")).isEmpty();
        assertThat(plain.of("b")).isEqualTo("b");
        assertThat(plain.of("c\u0001")).isEqualTo("c");
        assertThat(plain.stripped()).isEqualTo(2);
    }

    @Test
    void longTextsAreKeptWhole() {
        String text = "😀א".repeat(5_000);

        assertThat(plain.of("\u0002" + text)).isEqualTo(text);
    }
}
