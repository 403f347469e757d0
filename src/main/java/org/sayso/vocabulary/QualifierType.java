// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Optional;
import java.util.Set;

/**
 * One qualifier that a relation type allows.
 *
 * @param name lowerCamelCase, also the property name in the graph
 * @param of the entity types allowed, empty unless {@code kind} is {@link Kind#ENTITY}
 */
public record QualifierType(String name, Kind kind, Set<EntityType> of, String description) {

    public enum Kind {
        TEXT,
        ENTITY,
        /** Text as written, with whole-number bounds beside it as {@code <name>Min} and {@code <name>Max}. */
        QUANTITY,
        DATE;

        /** The word used in record files. */
        public String word() {
            return Words.of(this);
        }

        /** The kind with this word. */
        public static Optional<Kind> ofWord(String word) {
            return Words.parse(Kind.class, word);
        }
    }

    public QualifierType {
        of = EntityType.setOf(of);
    }
}
