// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Map;
import java.util.SortedMap;

/**
 * The effective vocabulary of a record set.
 *
 * @param kinds the finer types of each entity type, with a description each
 * @param relations by name
 */
public record Vocabulary(Map<EntityType, SortedMap<String, String>> kinds, SortedMap<String, RelationType> relations) {

    /** Canonical JSON (RFC 8785) of the whole vocabulary: equal vocabularies give equal text, in whatever order they were read. */
    public String json() {
        throw new UnsupportedOperationException();
    }

    /** The vocabulary that {@link #json()} was made of. */
    public static Vocabulary ofJson(String json) {
        throw new UnsupportedOperationException();
    }
}
