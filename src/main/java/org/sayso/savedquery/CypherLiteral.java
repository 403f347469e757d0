// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as it is written in a statement. */
final class CypherLiteral {
    private CypherLiteral() {}

    /** Texts, numbers, truth values, dates, lists and maps of them, and null; anything else as text. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number when !Double.isFinite(number) -> "toFloat('" + number + "')";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            // LocalDate is Cypher's date; the others are not asked for.
            case Temporal date -> "date(" + quoted(date.toString()) + ")";
            case Collection<?> list -> list.stream().map(CypherLiteral::of).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> name(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> quoted(value.toString());
        };
    }

    /** In back quotes, where a quote is doubled. */
    private static String name(String text) {
        return "`" + text.replace("`", "``") + "`";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.chars().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('\'').toString();
    }
}
