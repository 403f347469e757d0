// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;

/**
 * A person, body, event, place, instrument or work.
 *
 * @param kind a finer type from the vocabulary, or null
 * @param aliases other names, sorted, attributed ones included
 * @param usedBy for attributed aliases: the alias and the ids of those who use it
 * @param sameAs by scheme, such as {@code wikidata}
 * @param when an event's date
 * @param place an event's place, the id of a Place
 */
public record Entity(
        String id,
        EntityType type,
        @Nullable String kind,
        String name,
        List<String> aliases,
        SortedMap<String, List<String>> usedBy,
        SortedMap<String, String> sameAs,
        @Nullable Edtf when,
        @Nullable String place,
        @Nullable String note) {}
