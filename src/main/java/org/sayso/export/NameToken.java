// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/**
 * Ids as the schema of GraphML wants them: {@code NMTOKEN}, here of ASCII alone. Anything else becomes its code point in hexadecimal between two dots, a slash
 * {@code .2f.}; so does a dot, so that no two ids become one.
 */
final class NameToken {
    private NameToken() {}

    static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isHeld(text.charAt(at))) {
                return token(text);
            }
        }
        return text;
    }

    private static String token(String text) {
        var token = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHeld(c)) {
                token.appendCodePoint(c);
            } else {
                token.append('.').append(Integer.toHexString(c)).append('.');
            }
        });
        return token.toString();
    }

    private static boolean isHeld(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || "-_:".indexOf(c) >= 0;
    }
}
