// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;

/**
 * An entity as written, before its references are resolved.
 *
 * @param id as written, even if it is not a slug; null when there is none
 * @param type null when missing or unknown
 * @param sound whether it had no fault so far
 * @param place where its id stands, or it begins
 */
record EntityDraft(
        @Nullable String id,
        @Nullable EntityType type,
        @Nullable Word kind,
        @Nullable String name,
        List<String> aliases,
        SortedMap<String, List<Word>> usedBy,
        SortedMap<String, String> sameAs,
        @Nullable Edtf when,
        @Nullable Word where,
        @Nullable String note,
        boolean sound,
        Place place) {

    /** The same with a fault. */
    EntityDraft faulty() {
        return new EntityDraft(id, type, kind, name, aliases, usedBy, sameAs, when, where, note, false, place);
    }
}
