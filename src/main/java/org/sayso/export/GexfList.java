// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;

/**
 * Lists as Gephi reads them: like arrays in JSON, but the only escapes are those of quotes and backslashes. So line ends and tabs become blanks: of their escapes Gephi
 * would keep a letter.
 */
final class GexfList {
    private GexfList() {}

    static String of(List<?> values) {
        var text = new StringBuilder("[");
        for (Object value : values) {
            if (text.length() > 1) {
                text.append(", ");
            }
            if (value instanceof Number || value instanceof Boolean) {
                text.append(value);
            } else {
                quote(value.toString(), text);
            }
        }
        return text.append(']').toString();
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n', '\r', '\t' -> text.append(' ');
                default -> text.append(c);
            }
        }
        text.append('"');
    }
}
