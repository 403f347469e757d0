// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

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
    private static final boolean[] SKIPPED = ascii("<>[]()\"'\\,; \t\r\n");

    /** What a number or a date may have beside digits, in ISO 8601, Java and EDTF. */
    private static final boolean[] WITHIN = ascii("+-./:~?%XTtZzWwEeDdFf\\ \t\r\n");

    /** What ends it. */
    private static final boolean[] ENDS = ascii(",)]\"'");

    private static final String INFINITY = "infinity";

    private static final List<String> WORDS = List.of("true", "false", "null", "nan", "empty");

    private final PlainText plain;

    GephiCells(PlainText plain) {
        this.plain = plain;
    }

    /** A property. */
    String of(Object value) {
        return switch (value) {
            case String text -> escaped(marked(plain.of(text)));
            case LocalDate day -> number(day);
            case List<?> list -> escaped(list(list));
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
        return "<[" + (earliest == null ? "-Infinity" : earliest) + ", " + (latest == null ? "Infinity" : latest)
                + "]>";
    }

    /** Later days are greater numbers, before our era too. */
    private static String number(LocalDate day) {
        return Long.toString(day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth());
    }

    /** As {@link ValueText} has it; but numbers too are texts, as two of them would be an interval. */
    private String list(List<?> list) {
        var json = new StringBuilder("[");
        for (Object element : list) {
            json.append(json.length() > 1 ? ", " : "");
            if (element instanceof Boolean) {
                json.append(element);
            } else {
                json.append('"');
                String text = element instanceof String some ? marked(plain.of(some)) : MARK + element.toString();
                if (ValueText.needsNoEscape(text)) {
                    json.append(text);
                } else {
                    JsonStringEncoder.getInstance().quoteAsString(text, json);
                }
                json.append('"');
            }
        }
        return json.append(']').toString();
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
        return from < text.length() && (text.charAt(from) == MARK || beginsTime(text, from) || isWord(text, from));
    }

    /** {@code Rally (2023, Paris)} would be a value, Paris, at a time, and {@code [2019, 2020]} an interval, whatever stands around them. */
    private static String withMarksInBrackets(String text) {
        var marked = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marked.append(c);
            if ((c == '(' || c == '[') && text.indexOf(',', i) >= 0 && beginsTime(text, skipped(text, i + 1))) {
                marked.append(MARK);
            }
        }
        return marked.toString();
    }

    private static boolean beginsTime(String text, int from) {
        return beginsNumber(text, from)
                || text.regionMatches(true, afterSign(text, from), INFINITY, 0, INFINITY.length());
    }

    private static int skipped(String text, int from) {
        int at = from;
        while (at < text.length() && is(text.charAt(at), SKIPPED)) {
            at++;
        }
        return at;
    }

    /**
     * A number or a date. What EDTF adds to dates counts as well, as in {@code ../2012} and {@code 2023-07?}, so that all dates of a column are marked or none;
     * but 3fa8, as ids begin, is neither.
     */
    private static boolean beginsNumber(String text, int from) {
        int at = from;
        while (at < text.length() && "+-./".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() || !Character.isDigit(text.charAt(at))) {
            return false;
        }
        if (text.startsWith("0x", at) || text.startsWith("0X", at)) {
            return true;
        }
        while (at < text.length() && !is(text.charAt(at), ENDS)) {
            if (!Character.isDigit(text.charAt(at)) && !is(text.charAt(at), WITHIN)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isWord(String text, int from) {
        int start = afterSign(text, from);
        if (start == text.length() || "TtFfNnEe".indexOf(text.charAt(start)) < 0) {
            return false;
        }
        for (String word : WORDS) {
            int end = start + word.length();
            if (text.regionMatches(true, start, word, 0, word.length()) && skipped(text, end) == text.length()) {
                return true;
            }
        }
        return false;
    }

    private static int afterSign(String text, int from) {
        boolean signed = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+');
        return signed ? from + 1 : from;
    }

    /** Asked for every character of every id, so a look-up. */
    private static boolean[] ascii(String characters) {
        var table = new boolean[128];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }

    private static boolean is(char c, boolean[] table) {
        return c < table.length && table[c];
    }
}
