// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The effective vocabulary of a record set, or what one file says of it.
 *
 * @param kinds the finer types of each entity type, with a description each; every entity type has an entry, empty when it has no kinds
 * @param relations by name
 */
public record Vocabulary(Map<EntityType, SortedMap<String, String>> kinds, SortedMap<String, RelationType> relations) {

    public static final Vocabulary EMPTY = new Vocabulary(Map.of(), new TreeMap<>());

    public Vocabulary {
        Map<EntityType, SortedMap<String, String>> complete = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            SortedMap<String, String> given = kinds.get(type);
            SortedMap<String, String> copy = given == null ? new TreeMap<>() : new TreeMap<>(given);
            complete.put(type, Collections.unmodifiableSortedMap(copy));
        }
        kinds = Collections.unmodifiableMap(complete);
        relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
    }

    /** Canonical JSON (RFC 8785) of the whole vocabulary: equal vocabularies give equal text, in whatever order they were read. */
    public String json() {
        return VocabularyJson.write(this);
    }

    /**
     * The vocabulary that {@link #json()} was made of.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Vocabulary ofJson(String json) {
        return VocabularyJsonReader.read(json);
    }

    /** What is wrong with it, in a fixed order; empty for a sound vocabulary. To be asked of a whole one: relations may refer to each other across files. */
    public List<VocabularyFault> faults() {
        return VocabularyCheck.faults(this);
    }
}
