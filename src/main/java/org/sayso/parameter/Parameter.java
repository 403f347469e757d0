// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as its query file declares it.
 *
 * @param choices the words of an {@code enum}; the labels wanted of an {@code entity}, empty for any
 * @param range bounds of a number or date, or of a string's length
 * @param isList whether it takes several values
 * @param defaultValues used when the request gives none; null without a default, and then an optional parameter is null
 */
public record Parameter(
        String name,
        ValueType type,
        List<String> choices,
        @Nullable Range range,
        boolean isList,
        boolean required,
        @Nullable List<String> defaultValues,
        String description) {

    /** Bounds as written, both within; null is open. */
    public record Range(@Nullable String from, @Nullable String to) {
        @Override
        public String toString() {
            return (from == null ? "" : from) + ".." + (to == null ? "" : to);
        }
    }

    /** The single values of what a request gives, where several can stand in one text. */
    public List<String> values(List<String> given) {
        return ValueText.split(this, given);
    }

    public boolean isWholeNumber() {
        return type == ValueType.INTEGER && !isList;
    }

    /** The type as written in the file, such as {@code integer(1..10000)} or {@code entity(Event)[]}. */
    public String typeText() {
        String inner = range != null ? range.toString() : String.join("|", choices);
        return type.word() + (inner.isEmpty() ? "" : "(" + inner + ")") + (isList ? "[]" : "");
    }
}
