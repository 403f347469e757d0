// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The seven kinds of thing that a claim can speak of. Each constant's label is its Neo4j label and its name in record files. */
public enum EntityType {
    PERSON("Person"),
    PERSON_GROUP("PersonGroup"),
    ORGANIZATION("Organization"),
    EVENT("Event"),
    PLACE("Place"),
    INSTRUMENT("Instrument"),
    WORK("Work");

    private final String label;

    EntityType(String label) {
        this.label = label;
    }

    /** The Neo4j label, which is also the word used in record files. */
    public String label() {
        return label;
    }

    /** The type with this label, exactly as written in record files. */
    public static Optional<EntityType> ofLabel(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** An unmodifiable set that is iterated in the order of declaration: {@link Set#copyOf} has another order in every process. */
    static Set<EntityType> setOf(Collection<EntityType> types) {
        EnumSet<EntityType> set = EnumSet.noneOf(EntityType.class);
        set.addAll(types);
        return Collections.unmodifiableSet(set);
    }
}
