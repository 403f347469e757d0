// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/**
 * Text without what XML 1.0 cannot hold ({@code Char} in its section 2.2), which also is what other formats have no use for: control characters but tab and line
 * ends, lone surrogates, U+FFFE and U+FFFF. What is taken out is counted. One for each file, used by one thread.
 */
final class PlainText {
    private long stripped;

    /** The text itself where there is nothing to strip. */
    String of(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (c >= Character.MIN_SURROGATE || !isHeld(c)) {
                return rest(text, at);
            }
        }
        return text;
    }

    /** How many characters were taken out so far, in UTF-16 units: each was one. */
    long stripped() {
        return stripped;
    }

    private String rest(String text, int from) {
        var kept = new StringBuilder(text.length()).append(text, 0, from);
        text.codePoints().skip(text.codePointCount(0, from)).forEach(c -> {
            if (isHeld(c)) {
                kept.appendCodePoint(c);
            } else {
                stripped++;
            }
        });
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isHeld(int c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !half && c != 0xFFFE && c != 0xFFFF;
    }
}
