// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GephiCellsTest {
    private final GephiCells cells = new GephiCells(new PlainText());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023",
                "-1",
                "+.5",
                "1e3",
                "0x1p3",
                "12d",
                "2023-07-01",
                "2023-07",
                "2023-W05",
                "1997/2012",
                "2023~",
                "199X",
                "2004-XX?",
                "2023-07-01T10:00Z",
                "../2012",
                "[1, 2]x",
                "٢٠٢٣",
                "true",
                "FALSE",
                "Null",
                "NaN",
                "-Infinity",
                "infinity",
                "<empty>",
                "'2023'",
                "'\\2023'",
                "_2023",
                "_"
            })
    void textThatGephiWouldReadAsAValueIsMarked(String text) {
        assertThat(cells.of(text)).startsWith("_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "affirmed",
                "killed, says A; denied by B",
                "truest",
                "nobody",
                "Rally (2023)",
                "a_b",
                "[]",
                "(none)",
                "Y170000002",
                "in 2023",
                "2023 rally",
                "3fa85e0c",
                "20 (about)",
                "1; 2",
                "a [b, 2]"
            })
    void allOtherTextIsLeftAlone(String text) {
        assertThat(cells.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rally (2023, Paris)|Rally (_2023, Paris)",
                "a [2019, 2020] b|a [_2019, 2020] b",
                "(2019, 2020)|_(_2019, 2020)",
                "x [ 'Infinity', y] (1) , [2|x [_ 'Infinity', y] (_1) , [2"
            })
    void bracketsThatGephiWouldReadAsTimesAreMarkedWithin(String text, String marked) {
        assertThat(cells.of(text)).isEqualTo(marked);
    }

    @Test
    void elementsOfListsAreTextsThatAreNoValues() {
        assertThat(cells.of(List.of("a", "2023", "\"b\\", "c\nd")))
                .isEqualTo("[\"a\", \"_2023\", \"\\\\\"b\\\\\\\\\", \"c\\\\nd\"]");
        assertThat(cells.of(List.of(1L, 2.5))).isEqualTo("[\"_1\", \"_2.5\"]");
        assertThat(cells.of(List.of(LocalDate.of(2023, 7, 1)))).isEqualTo("[\"_2023-07-01\"]");
        assertThat(cells.of(List.of(true, false))).isEqualTo("[true, false]");
    }

    @Test
    void valuesStayValues() {
        assertThat(cells.of(7L)).isEqualTo("7");
        assertThat(cells.of(0.1)).isEqualTo("0.1");
        assertThat(cells.of(true)).isEqualTo("true");
    }

    @Test
    void laterDaysAreGreaterNumbers() {
        assertThat(cells.of(LocalDate.of(2023, 7, 1))).isEqualTo("20230701");
        assertThat(cells.of(LocalDate.of(12_000, 1, 1))).isEqualTo("120000101");
        assertThat(cells.of(LocalDate.of(-43, 3, 15))).isEqualTo("-429685");
        assertThat(cells.of(LocalDate.of(-43, 12, 31))).isEqualTo("-428769");
    }

    @Test
    void idsAndLabelsAreNeverTakenForSomethingElse() {
        assertThat(cells.text("2023")).isEqualTo("2023");
        assertThat(cells.text("a\\b\u0000")).isEqualTo("a\\\\b");
    }

    @Test
    void intervalsMayBeOpen() {
        LocalDate day = LocalDate.of(2023, 7, 1);
        assertThat(GephiCells.timeset(day, day)).isEqualTo("<[2023-07-01, 2023-07-01]>");
        assertThat(GephiCells.timeset(null, day)).isEqualTo("<[-Infinity, 2023-07-01]>");
        assertThat(GephiCells.timeset(day, null)).isEqualTo("<[2023-07-01, Infinity]>");
        assertThat(GephiCells.timeset(null, null)).isNull();
    }
}
