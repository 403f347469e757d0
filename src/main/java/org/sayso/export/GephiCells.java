// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as Gephi's spreadsheet import takes them. It guesses a column's type from the first 25 rows, and what does not fit in later rows is lost; a column of dates
 * even turns the whole import to points in time, and the intervals of {@code timeset} are gone. So nothing that is text may look like a number, a truth value, a date, a
 * list of these, or {@code null}: such text gets the mark {@code _} in front. Dates are whole numbers, 20230701, by which Gephi can also rank.
 *
 * <p>What Gephi takes for what: AbstractImporterSpreadsheet.autoDetectColumnTypes in Gephi 0.10.1; TimestampsParser, IntervalsParser and FormattingAndParsingUtils in
 * graphstore 0.6.14. Its reader of CSV takes a backslash for the start of an escape, hence it is doubled.
 */
final class GephiCells {
    private static final char MARK = '_';

    /** What its parsers skip in front of a value. */
    private static final String SKIPPED = "<>[]()\"',; \t\r\n";

    private static final List<String> WORDS = List.of("true", "false", "null", "nan", "infinity", "empty");

    private final PlainText plain;

    GephiCells(PlainText plain) {
        this.plain = plain;
    }

    /** A property. */
    String of(Object value) {
        return switch (value) {
            case String text -> escaped(marked(plain.of(text)));
            case LocalDate day -> number(day);
            case List<?> list ->
                escaped(ValueText.of(list.stream().map(this::element).toList()));
            default -> value.toString();
        };
    }

    /** A text in a column that is text to Gephi whatever it holds: ids, labels, kinds. */
    String text(String text) {
        return escaped(plain.of(text));
    }

    /** Both days included; null where neither is known. */
    static @Nullable String timeset(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null && latest == null) {
            return null;
        }
        return "<[" + (earliest == null ? "-Infinity" : earliest) + ", " + (latest == null ? "Infinity" : latest) + "]>";
    }

    /** Later days are greater numbers, before our era too. */
    private static String number(LocalDate day) {
        return Long.toString(day.getYear() * 10_000L + day.getMonthValue() * 100 + day.getDayOfMonth());
    }

    /** Numbers too are texts in a list: two of them would be an interval. */
    private Object element(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case String text -> marked(plain.of(text));
            default -> MARK + value.toString();
        };
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 ? text : text.replace("\\", "\\\\");
    }

    /** A text that begins with the mark gets one more, so that no two become one. */
    private static String marked(String text) {
        String whole = text.indexOf('(') < 0 && text.indexOf('[') < 0 ? text : withMarksInBrackets(text);
        return isMistakable(text) ? MARK + whole : whole;
    }

    private static boolean isMistakable(String text) {
        int from = skipped(text, 0);
        return from < text.length()
                && (text.charAt(from) == MARK || beginsNumber(text, from) || isWord(text, from));
    }

    /** {@code Rally (2023, Paris)} would be a value, Paris, at a time, and {@code [2019, 2020]} an interval, whatever stands around them. */
    private static String withMarksInBrackets(String text) {
        var marked = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marked.append(c);
            if ((c == '(' || c == '[') && text.indexOf(',', i) >= 0 && beginsNumber(text, skipped(text, i + 1))) {
                marked.append(MARK);
            }
        }
        return marked.toString();
    }

    private static int skipped(String text, int from) {
        int at = from;
        while (at < text.length() && SKIPPED.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** A number or a date; and what EDTF puts before one, as in {@code ../2012}, so that all dates of a column are marked or none. */
    private static boolean beginsNumber(String text, int from) {
        int at = from;
        while (at < text.length() && "+-./".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isWord(String text, int from) {
        char first = text.charAt(from);
        int start = first == '-' || first == '+' ? from + 1 : from;
        for (String word : WORDS) {
            int end = start + word.length();
            if (text.regionMatches(true, start, word, 0, word.length()) && skipped(text, end) == text.length()) {
                return true;
            }
        }
        return false;
    }
}
