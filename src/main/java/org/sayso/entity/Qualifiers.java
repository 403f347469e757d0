// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.vocabulary.ReservedNames;

/** The qualifiers among the properties of a claim or a relation: all that the data model does not name. */
final class Qualifiers {
    /** What a request asks for reads as a qualifier does. */
    private static final List<String> WANTED = List.of("wants", "wantsFrom", "wantsTo");

    private static final List<String> FIELDS =
            ReservedNames.FIELDS.stream().filter(name -> !WANTED.contains(name)).toList();

    private Qualifiers() {}

    /** @param entities references in place of the ids, by qualifier */
    static Map<String, Object> of(Row properties, Map<String, ?> entities) {
        Map<String, Object> qualifiers = new TreeMap<>(properties.without(FIELDS));
        entities.forEach((name, reference) -> qualifiers.computeIfPresent(name, (same, id) -> reference));
        return qualifiers;
    }

    /** @param about entities that the claims name, each with the qualifier it stands in ({@code as}) */
    static Map<String, Object> of(Row properties, List<Row> about) {
        Map<String, Object> qualifiers = new TreeMap<>(properties.without(FIELDS));
        for (Row named : about) {
            Reference entity = Reference.of(named.inner("entity"));
            qualifiers.computeIfPresent(named.sure("as"), (name, value) -> inserted(entity, value));
        }
        return qualifiers;
    }

    private static Object inserted(Reference entity, Object value) {
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> one.equals(entity.id()) ? entity : one)
                    .toList();
        }
        return value.equals(entity.id()) ? entity : value;
    }
}
