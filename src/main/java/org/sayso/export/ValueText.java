// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Values as text, for formats whose values are texts: dates as ISO 8601, lists as JSON arrays of texts or numbers, everything else as Java writes it. */
final class ValueText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ValueText() {}

    static String of(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ValueText::element).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }

    private static String element(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : JSON.writeValueAsString(value instanceof LocalDate day ? day.toString() : value);
    }
}
