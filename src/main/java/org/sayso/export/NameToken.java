// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/**
 * Ids as the schema of GraphML wants them: {@code NMTOKEN}, here of ASCII alone. A slash becomes a colon, which the ids of nodes do not have, so that no two ids become
 * one; anything else becomes its code point in hexadecimal between two colons.
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
                token.append(c == '/' ? ":" : ":" + Integer.toHexString(c) + ":");
            }
        });
        return token.toString();
    }

    private static boolean isHeld(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || "-_.:".indexOf(c) >= 0;
    }
}
