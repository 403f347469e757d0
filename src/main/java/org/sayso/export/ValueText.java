// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as text, for formats whose values are texts: dates as ISO 8601, lists as JSON arrays of texts or numbers, everything else as Java writes it. What {@link PlainText} strips of a text it strips here too: as an escape
 * it would survive, but readers of such lists make something else of it.
 */
final class ValueText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ValueText() {}

    /** @param plain counts what is stripped in lists; texts come back as they are, for whoever writes them strips those */
    static String of(Object value, PlainText plain) {
        return value instanceof List<?> list ? array(list, plain) : value.toString();
    }

    private static String array(List<?> list, PlainText plain) {
        var text = new StringBuilder("[");
        for (Object value : list) {
            if (text.length() > 1) {
                text.append(", ");
            }
            element(value, plain, text);
        }
        return text.append(']').toString();
    }

    private static void element(Object value, PlainText plain, StringBuilder text) {
        String kept = plain.of(value.toString());
        if (value instanceof Number || value instanceof Boolean) {
            text.append(kept);
        } else if (needsNoEscape(kept)) {
            text.append('"').append(kept).append('"');
        } else {
            text.append(JSON.writeValueAsString(kept));
        }
    }

    /** As nearly all are: ids, names. Asking JSON costs more than all the rest of an edge. */
    static boolean needsNoEscape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
