// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DotTextTest {
    private final StringBuilder out = new StringBuilder();
    private final DotText text = new DotText(out);

    @Test
    void backslashesQuotesAndLineEndsComeBack() {
        text.quoted("C:\\ \"x\\\"\n& \\n");
        assertThat(out).hasToString("\"C:\\\\ \\\"x\\\\\\\"\\n& \\\\n\"");
    }

    @Test
    void aLabelIsBrokenAtBlanksAndItsEntitiesAreText() {
        text.label("AT&T; a label that is longer than a line and\ngoes on here");
        assertThat(out).hasToString("\"AT&amp;T; a label that is longer\\nthan a line and\\ngoes on here\"");
    }

    @Test
    void aLabelIsNotTooWideToDraw() {
        text.label("😀".repeat(41) + "a".repeat(80));
        assertThat(out).hasToString("\"" + "😀".repeat(40) + "\\n😀" + "a".repeat(78) + "\\naa\"");
    }

    @Test
    void longTextIsInPiecesThatGraphvizTakes() {
        text.quoted("😀".repeat(10_000));
        String[] pieces = out.toString().split(" \\+ ");
        assertThat(pieces).hasSize(4);
        assertThat(pieces[0]).isEqualTo("\"" + "😀".repeat(2_500) + "\"").hasSize(5_002);
        assertThat(pieces[0].getBytes(UTF_8)).hasSize(10_002);
        assertThat(pieces[3]).isEqualTo(pieces[0]);
    }

    @Test
    void escapesCountToo() {
        var out = new StringBuilder();
        new DotText(out).label("&".repeat(20_000));
        assertThat(out.toString().split("\" \\+ \""))
                .hasSizeGreaterThan(19)
                .allSatisfy(piece -> assertThat(piece.length()).isLessThan(16_384 / 3));
    }

    @Test
    void noPieceBeginsWithHalfACharacter() {
        text.quoted("a" + "😀".repeat(2_500));
        assertThat(out).hasToString("\"a" + "😀".repeat(2_500) + "\"");
        text.quoted("ب".repeat(5_001));
        assertThat(out.toString()).endsWith("\"" + "ب".repeat(5_000) + "\" + \"ب\"");
    }

    @Test
    void whatIsStrippedIsCounted() {
        text.quoted("a\u0000b\uDC00c");
        text.label("\u001F\t");
        assertThat(out).hasToString("\"abc\"\"\t\"");
        assertThat(text.plain().stripped()).isEqualTo(3);
    }
}
