// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/**
 * Where in the source a character of a scalar's text stands. Line folding, indentation, quoting and escapes change white space and add marks, but they
 * keep the order of all other characters, so these are counted on both sides.
 */
final class ScalarPosition {
    private final String source;
    private final Node.Style style;
    private int at;

    private ScalarPosition(Node.Scalar scalar) {
        source = scalar.source().text();
        style = scalar.style();
        at = switch (style) {
            case PLAIN -> scalar.start();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> scalar.start() + 1;
            case BLOCK -> behindHeader(source, scalar.start());
        };
    }

    /** The index in the source of the first character at or behind {@code offset} that is not white space. */
    static int of(Node.Scalar scalar, int offset) {
        ScalarPosition position = new ScalarPosition(scalar);
        String text = scalar.text();
        int wanted = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            wanted += isSpace(text.charAt(i)) ? 0 : 1;
        }
        int limit = Math.min(scalar.end(), position.source.length());
        return position.seek(wanted, limit);
    }

    private int seek(int wanted, int limit) {
        int seen = 0;
        while (at < limit) {
            int before = at;
            int units = readUnits();
            if (units > 0 && seen + units > wanted) {
                return before;
            }
            seen += units;
        }
        return limit;
    }

    /** Steps over one character as written; how many characters of the text it stands for, white space not counted. */
    private int readUnits() {
        char c = source.charAt(at);
        at++;
        if (style == Node.Style.SINGLE_QUOTED && c == '\'') {
            at++;
            return 1;
        }
        if (style == Node.Style.DOUBLE_QUOTED && c == '\\' && at < source.length()) {
            return readEscape();
        }
        return isSpace(c) ? 0 : 1;
    }

    private int readEscape() {
        char kind = source.charAt(at);
        at++;
        int digits = switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (digits == 0) {
            return "ntrvf bLPN_\t\r\n".indexOf(kind) >= 0 ? escapedSpace(kind) : 1;
        }
        int end = Math.min(at + digits, source.length());
        int codePoint = Integer.parseInt(source.substring(at, end), 16);
        at = end;
        return Character.isBmpCodePoint(codePoint) && isSpace((char) codePoint) ? 0 : Character.charCount(codePoint);
    }

    private static int escapedSpace(char kind) {
        // Backspace and no-break space are no white space to Java; they count like other characters.
        return kind == 'b' || kind == '_' ? 1 : isSpaceEscape(kind);
    }

    private static int isSpaceEscape(char kind) {
        char meant = switch (kind) {
            case 'v' -> '\u000b';
            case 'f' -> '\f';
            case 'N' -> '\u0085';
            case 'L' -> '\u2028';
            case 'P' -> '\u2029';
            default -> ' ';
        };
        return isSpace(meant) ? 0 : 1;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    private static int behindHeader(String source, int start) {
        int i = start;
        while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
