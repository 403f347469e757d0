// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, 2023-07-01, 2023-07-01",
        "2023-07, 2023-07-01, 2023-07-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "1900-02, 1900-02-01, 1900-02-28",
        "2023, 2023-01-01, 2023-12-31",
        "0000, 0000-01-01, 0000-12-31",
        "-0044-03-15, -0044-03-15, -0044-03-15",
        "199X, 1990-01-01, 1999-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "-19XX, -1999-01-01, -1900-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "2004-XX-XX, 2004-01-01, 2004-12-31",
        "2004-02-XX, 2004-02-01, 2004-02-29",
        "2004-21, 2004-03-01, 2004-05-31",
        "2004-22, 2004-06-01, 2004-08-31",
        "2004-23, 2004-09-01, 2004-11-30",
        "2003-24, 2003-12-01, 2004-02-29",
        "Y170000002, +170000002-01-01, +170000002-12-31",
        "Y-17000, -17000-01-01, -17000-12-31",
        "Y999999999, +999999999-01-01, +999999999-12-31",
        "1997/2012, 1997-01-01, 2012-12-31",
        "2004-06/2004, 2004-06-01, 2004-12-31",
        "2004/2004-06, 2004-01-01, 2004-06-30",
        "2023-07-01/2023-07-01, 2023-07-01, 2023-07-01",
        "199X/2003-24, 1990-01-01, 2004-02-29",
        "../2012, , 2012-12-31",
        "2019/.., 2019-01-01, ",
        "/2012-05, , 2012-05-31",
        "2019-05-03/, 2019-05-03, ",
    })
    void hasTheFirstAndTheLastDayItCanMean(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest)
            throws Edtf.FormatException {
        assertThat(Edtf.parse(text)).isEqualTo(new Edtf(text, earliest, latest, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2023?, 2023, true, false",
        "2023-06~, 2023-06, false, true",
        "2023-06-20%, 2023-06-20, true, true",
        "199X~, 199X, false, true",
        "2004-22?, 2004-22, true, false",
        "Y17000~, Y17000, false, true",
        "1984?/2004-06, 1984/2004-06, true, false",
        "1984/2004-06~, 1984/2004-06, false, true",
        "1984?/2004-06~, 1984/2004-06, true, true",
        "../2012%, ../2012, true, true",
        "2012~/, 2012/, false, true",
    })
    void keepsItsMarksAndIsNoWiderForThem(String marked, String plain, boolean uncertain, boolean approximate)
            throws Edtf.FormatException {
        Edtf without = Edtf.parse(plain);

        assertThat(Edtf.parse(marked))
                .isEqualTo(new Edtf(marked, without.earliest(), without.latest(), uncertain, approximate));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2023-02-30 | February 2023 has days 1 to 28 (such as 2023-02-28, or 2023-02 for the month)
            2023-06-00 | June 2023 has days 1 to 30 (such as 2023-06-30, or 2023-06 for the month)
            1900-02-29 | February 1900 has days 1 to 28 (such as 1900-02-28, or 1900-02 for the month)
            2023-13 | 13 is no month (01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter)
            2023-00-01 | 00 is no month (01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter)
            2023-25 | 25 is no month (01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter)
            2023-22-01 | a season has no days (such as 2004-22, or 2004-07-12 for a day)
            2004-XX-12 | a day needs its month (such as 2004-07-12, 2004-07-XX or 2004-XX-XX)
            199X-05 | only a year of four known digits has a month (such as 1999-07, 199X or Y17000)
            Y17000-05 | only a year of four known digits has a month (such as 1999-07, 199X or Y17000)
            Y1000000000 | the year is out of reach (years go from Y-999999999 to Y999999999)
            Y-99999999999999999999 | the year is out of reach (years go from Y-999999999 to Y999999999)
            -0000 | there is no year -0000 (the year before 1 is 0000)
            2012/1997 | it ends before it starts (the earlier date first, such as 1997/2012)
            2023-07-02/2023-07-01 | it ends before it starts (the earlier date first, such as 1997/2012)
            1997/2000/2012 | an interval has two ends (one slash, such as 1997/2012)
            ../.. | neither of its ends is a date (leave it out, or date one end: 1997/.. or ../2012)
            / | neither of its ends is a date (leave it out, or date one end: 1997/.. or ../2012)
            /.. | neither of its ends is a date (leave it out, or date one end: 1997/.. or ../2012)
            2023-06-20T10:00:00Z | times of day are not recorded (only the day, such as 2023-07-01)
            1997–2012 | it has a dash where a hyphen belongs (2023-07-01; an interval has a slash: 1997/2012)
            [1997,1999] | sets are level 2 and not read (an interval, such as 1997/2012)
            199x | an unspecified digit is an upper-case X (199X, 19XX, 2004-XX, 2004-07-XX)
            Y1997 | Y is for years of more than four digits (such as 1997)
            XXXX-12 | X stands for the last digits only (199X, 19XX, 2004-XX, 2004-07-XX)
            1X99 | X stands for the last digits only (199X, 19XX, 2004-XX, 2004-07-XX)
            2004-06~-11 | the marks ?, ~ and % come once and at the end (2023?, 2023-06~, 2023-06-20%)
            2004?~ | the marks ?, ~ and % come once and at the end (2023?, 2023-06~, 2023-06-20%)
            20230701 | hyphens are missing (2023-07 or 2023-07-01)
            01.07.2023 | the year comes first (year, month, day: 2023-07-01)
            2023-7-1 | months and days have two digits (2023-07-01)
            1997/12 | a year has four digits (such as 0987; an interval has its years in full: 1997/2012)
            17000 | a year of more than four digits begins with Y (such as Y17000)
            """)
    void refusesWithWhatIsWrongAndWhatIsRight(String text, String message) {
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOf(Edtf.FormatException.class)
                .hasMessageEndingWith("' is not an EDTF date: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2023 ",
                "1997 / 2012",
                "last June",
                "2023-07-01\n",
                "٢٠٢٣",
                "2023--07",
                "...",
                "2012/...",
                "P1Y"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(Edtf.FormatException.class);
    }

    @Test
    void namesTheFaultyEndOfAnInterval() {
        assertThatThrownBy(() -> Edtf.parse("2023-02-30/2023-04"))
                .hasMessageStartingWith("'2023-02-30' is not an EDTF date: February 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-01, 2023-07-01, true",
        "2023-07-01, 2023-07-02, false",
        "2023-07, 2023-07-31, true",
        "2023-06, 2023-07, false",
        "../2012, 2012-12-31, true",
        "../2012, 2013, false",
        "2019/.., ../2019-01-01, true",
        "2019/.., ../2018, false",
        "2019/, Y999999999, true",
        "../1900, ../2000, true",
        "1997/2012, 2012-12-31/2013, true",
    })
    void mayOverlapWhereADayLiesInBoth(String one, String other, boolean expected) throws Edtf.FormatException {
        assertThat(Edtf.parse(one).mayOverlap(Edtf.parse(other))).isEqualTo(expected);
        assertThat(Edtf.parse(other).mayOverlap(Edtf.parse(one))).isEqualTo(expected);
    }

    @Test
    void ordersTheNarrowestFirstAndThenByText() throws Edtf.FormatException {
        String[] texts = {"2019/..", "2023", "2023-07", "2022", "2023-07-01", "../2012", "2023-07-01~", "2024"};
        Edtf[] dates = new Edtf[texts.length];
        for (int i = 0; i < texts.length; i++) {
            dates[i] = Edtf.parse(texts[i]);
        }

        List<String> ordered =
                Arrays.stream(dates).sorted(Edtf.BY_WIDTH).map(Edtf::text).toList();

        assertThat(ordered)
                .containsExactly("2023-07-01", "2023-07-01~", "2023-07", "2022", "2023", "2024", "../2012", "2019/..");
    }

    @ParameterizedTest
    @CsvSource({"2023-07-01, 1", "2024-02, 29", "2023, 365", "19XX, 36524", "../2012, 9223372036854775807"})
    void countsItsDays(String text, long days) throws Edtf.FormatException {
        assertThat(Edtf.parse(text).days()).isEqualTo(days);
    }
}
