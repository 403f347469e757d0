// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asserts a relation, and through whom.
 *
 * @param saidBy the innermost voice, or null for the document's own
 * @param relayedBy from it outward
 */
record Voices(@Nullable String saidBy, List<String> relayedBy) {
    static final Voices OWN = new Voices(null, List.of());

    /** The voices of what a speech asserts: the speaker, and behind it whoever reports the speech. */
    static Voices ofContent(String speaker, Voices reporting) {
        List<String> outward = new ArrayList<>();
        if (reporting.saidBy() != null) {
            outward.add(reporting.saidBy());
        }
        outward.addAll(reporting.relayedBy());
        while (!outward.isEmpty() && outward.getFirst().equals(speaker)) {
            outward.removeFirst();
        }
        return new Voices(speaker, List.copyOf(outward));
    }

    /** Another voice inside the content of a speech is relayed by the speaker. */
    Voices relaying(String inner) {
        return inner.equals(saidBy) ? this : ofContent(inner, this);
    }
}
