// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that makes a claim the claim it is. Where it is found, its key, notes and links to other claims do not count: claims of one document that differ
 * only in those are one claim.
 *
 * <p>Defaults are put in one form here, so stating a default changes nothing; read {@link #saidBy()} and {@link #onBehalfOf()} back from here to store them.
 *
 * @param document id of the document
 * @param publisher id of its publisher, or null when unknown; it does not count by itself, but a claim {@code saidBy} it, relayed by nobody, is the document's
 *     own voice
 * @param relation name of the relation type
 * @param from id of the subject
 * @param when EDTF as written
 * @param saidOn EDTF as written
 * @param qualifiers text, entity ids and EDTF as String, quantity bounds as Long, by name
 * @param onBehalfOf ids in any order ({@code for} in record files); sorted here, each once
 * @param stance as in record files, null for {@code affirms}
 * @param wording as in record files, null for {@code plain}
 * @param status as in record files, null for {@code done}
 * @param saidBy id of the innermost voice; null (also after normalizing) for the document's own
 * @param relayedBy ids, from the innermost voice outward
 * @param parent id of the claim whose content this is
 */
public record ClaimIdentity(
        String document,
        @Nullable String publisher,
        String relation,
        String from,
        @Nullable String to,
        @Nullable String act,
        @Nullable String when,
        @Nullable String saidOn,
        Map<String, ?> qualifiers,
        List<String> onBehalfOf,
        @Nullable String stance,
        @Nullable String wording,
        @Nullable String status,
        boolean ended,
        @Nullable String saidBy,
        List<String> relayedBy,
        @Nullable String parent) {

    public ClaimIdentity {
        qualifiers = Map.copyOf(qualifiers);
        onBehalfOf = onBehalfOf.stream().distinct().sorted().toList();
        relayedBy = List.copyOf(relayedBy);
        saidBy = relayedBy.isEmpty() && Objects.equals(saidBy, publisher) ? null : saidBy;
    }

    /** The claim's id, see {@link ContentHash#id}. */
    public String id() {
        Map<String, @Nullable Object> counted = new HashMap<>();
        counted.put("document", document);
        counted.put("relation", relation);
        counted.put("from", from);
        counted.put("to", to);
        counted.put("act", act);
        counted.put("when", when);
        counted.put("saidOn", saidOn);
        counted.put("qualifiers", qualifiers.isEmpty() ? null : qualifiers);
        counted.put("for", onBehalfOf.isEmpty() ? null : onBehalfOf);
        counted.put("stance", unlessDefault(stance, "affirms", "denies"));
        counted.put("wording", unlessDefault(wording, "plain", "hedged", "implied"));
        counted.put("status", unlessDefault(status, "done", "intended", "conditional", "foretold"));
        counted.put("ended", ended ? true : null);
        counted.put("saidBy", saidBy);
        counted.put("relayedBy", relayedBy.isEmpty() ? null : relayedBy);
        counted.put("parent", parent);
        return ContentHash.id(counted);
    }

    private static @Nullable String unlessDefault(@Nullable String value, String usual, String... others) {
        if (value == null || value.equals(usual)) {
            return null;
        }
        // Another spelling would quietly be another claim.
        if (!List.of(others).contains(value)) {
            throw new IllegalArgumentException(
                    "'%s' is neither %s nor one of %s".formatted(value, usual, List.of(others)));
        }
        return value;
    }
}
