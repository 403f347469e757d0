// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single date: a whole EDTF text or one end of an interval.
 *
 * <p>Seasons 21 to 24 (spring, summer, autumn, winter) are read as the three months that meteorologists of the northern hemisphere count: spring from
 * March, winter from December into the next year. The standard leaves both open; whoever means other months writes them as an interval.
 */
record EdtfDate(LocalDate earliest, LocalDate latest, boolean uncertain, boolean approximate) {
    private static final Pattern FORM = Pattern.compile("(?<year>-?(?:\\d{4}|\\d{3}X|\\d\\dXX)|Y-?[1-9]\\d{4,})"
            + "(?:-(?<month>\\d\\d|XX)(?:-(?<day>\\d\\d|XX))?)?(?<mark>[?~%])?");
    private static final String ANY = "XX";
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

    static EdtfDate parse(String text) throws Edtf.FormatException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw EdtfFault.notADate(text);
        }
        Bounds bounds = bounds(text, form.group("year"), form.group("month"), form.group("day"));
        String mark = form.group("mark");
        boolean both = "%".equals(mark);
        return new EdtfDate(bounds.earliest, bounds.latest, both || "?".equals(mark), both || "~".equals(mark));
    }

    private record Bounds(LocalDate earliest, LocalDate latest) {
        static Bounds months(YearMonth first, YearMonth last) {
            return new Bounds(first.atDay(1), last.atEndOfMonth());
        }
    }

    private static Bounds bounds(String text, String year, @Nullable String month, @Nullable String day)
            throws Edtf.FormatException {
        if (year.equals("-0000")) {
            throw EdtfFault.of(text, "there is no year -0000", "the year before 1 is 0000");
        }
        if (year.startsWith("Y") || year.endsWith("X")) {
            if (month != null) {
                throw EdtfFault.of(
                        text, "only a year of four known digits has a month", "such as 1999-07, 199X or Y17000");
            }
            return yearAlone(text, year);
        }
        return withinYear(text, Integer.parseInt(year), month, day);
    }

    private static Bounds yearAlone(String text, String year) throws Edtf.FormatException {
        String digits = year.startsWith("Y") ? year.substring(1) : year;
        if (digits.length() > "-999999999".length()
                || Math.abs(Long.parseLong(digits.replace('X', '9'))) > Year.MAX_VALUE) {
            throw EdtfFault.of(
                    text, "the year is out of reach", "years go from Y-" + Year.MAX_VALUE + " to Y" + Year.MAX_VALUE);
        }
        int one = Integer.parseInt(digits.replace('X', '0'));
        int other = Integer.parseInt(digits.replace('X', '9'));
        // Before year 0, nines are the earlier ones.
        return Bounds.months(YearMonth.of(Math.min(one, other), 1), YearMonth.of(Math.max(one, other), 12));
    }

    private static Bounds withinYear(String text, int year, @Nullable String month, @Nullable String day)
            throws Edtf.FormatException {
        if (month == null) {
            return Bounds.months(YearMonth.of(year, 1), YearMonth.of(year, 12));
        }
        if (month.equals(ANY)) {
            if (day != null && !day.equals(ANY)) {
                throw EdtfFault.of(text, "a day needs its month", "such as 2004-07-12, 2004-07-XX or 2004-XX-XX");
            }
            return withinYear(text, year, null, null);
        }
        int number = Integer.parseInt(month);
        if (number >= FIRST_SEASON && number <= LAST_SEASON) {
            return season(text, year, number, day);
        }
        if (number < 1 || number > 12) {
            throw EdtfFault.of(
                    text, month + " is no month", "01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter");
        }
        return withinMonth(text, YearMonth.of(year, number), day);
    }

    private static Bounds season(String text, int year, int season, @Nullable String day) throws Edtf.FormatException {
        if (day != null) {
            throw EdtfFault.of(text, "a season has no days", "such as 2004-22, or 2004-07-12 for a day");
        }
        YearMonth first = YearMonth.of(year, 3).plusMonths(3L * (season - FIRST_SEASON));
        return Bounds.months(first, first.plusMonths(2));
    }

    private static Bounds withinMonth(String text, YearMonth month, @Nullable String day) throws Edtf.FormatException {
        if (day == null || day.equals(ANY)) {
            return Bounds.months(month, month);
        }
        int number = Integer.parseInt(day);
        if (!month.isValidDay(number)) {
            String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            throw EdtfFault.of(
                    text,
                    "%s %d has days 1 to %d".formatted(name, month.getYear(), month.lengthOfMonth()),
                    "such as %s, or %s for the month".formatted(month.atEndOfMonth(), month));
        }
        return new Bounds(month.atDay(number), month.atDay(number));
    }
}
