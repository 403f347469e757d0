// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which end of a relation an entity is. */
enum Direction {
    /** The subject: the relation leads away from it. */
    OUT("-[r:%s]->"),
    /** The object. */
    IN("<-[r:%s]-");

    private final String pattern;

    Direction(String pattern) {
        this.pattern = pattern;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Direction::word).toList();
    }

    static Direction ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A pattern over relationships {@code r} of these types, seen from the entity at its left. */
    String pattern(List<String> types) {
        return pattern.formatted(
                String.join("|", types.stream().map(Direction::quoted).toList()));
    }

    private static String quoted(String type) {
        return "`" + type.replace("`", "``") + "`";
    }
}
