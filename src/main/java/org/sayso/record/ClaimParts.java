// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.RelationType;

/** A claim but for whose word it is. */
record ClaimParts(
        RelationType type,
        String from,
        @Nullable String to,
        @Nullable String act,
        @Nullable Edtf when,
        @Nullable Edtf saidOn,
        Qualifiers qualifiers,
        List<String> onBehalfOf,
        Wording wording,
        Status status,
        boolean ended,
        @Nullable String parent,
        List<Locator> locators,
        @Nullable String note) {

    /** Not yet with its ids. */
    Claim claim(Stance stance, Voices voices, ClaimLinks.Links links) {
        return new Claim(
                "",
                type.name(),
                null,
                from,
                to,
                act,
                when,
                saidOn,
                Collections.unmodifiableSortedMap(qualifiers.values),
                List.copyOf(qualifiers.entities),
                onBehalfOf,
                stance,
                wording,
                status,
                ended,
                voices.saidBy(),
                voices.relayedBy(),
                parent,
                locators,
                links.keys(),
                note == null ? List.of() : List.of(note),
                links.contradicts(),
                links.competesWith());
    }
}
