// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Values as text, for formats whose values are texts: dates as ISO 8601, lists as JSON arrays of texts or numbers, everything else as Java writes it. */
final class ValueText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ValueText() {}

    static String of(Object value) {
        return value instanceof List<?> list ? array(list) : value.toString();
    }

    private static String array(List<?> list) {
        var text = new StringBuilder("[");
        for (Object value : list) {
            if (text.length() > 1) {
                text.append(", ");
            }
            element(value, text);
        }
        return text.append(']').toString();
    }

    private static void element(Object value, StringBuilder text) {
        String plain = value.toString();
        if (value instanceof Number || value instanceof Boolean) {
            text.append(plain);
        } else if (needsNoEscape(plain)) {
            text.append('"').append(plain).append('"');
        } else {
            text.append(JSON.writeValueAsString(plain));
        }
    }

    /** As nearly all are: ids, names. Asking JSON costs more than all the rest of an edge. */
    private static boolean needsNoEscape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
