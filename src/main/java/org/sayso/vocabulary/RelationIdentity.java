// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a claim that may make it speak of one relation or another; which of them count, its {@link RelationType#identity()} says.
 *
 * @param from id of the subject
 * @param to id of the object, or null where there is none
 * @param act id of the Event that the claim is about
 * @param when EDTF as written
 * @param document id of the document
 * @param qualifiers text, entity ids and EDTF as String, quantity bounds as Long, by name
 */
public record RelationIdentity(
        String from,
        @Nullable String to,
        @Nullable String act,
        @Nullable String when,
        String document,
        Map<String, ?> qualifiers) {

    static final String FROM = "from";
    static final String TO = "to";
    static final String ACT = "act";

    /**
     * The id of the relation: equal for two claims exactly when their parts named in the type's identity are equal. Where the identity names {@code act} and the
     * claim has none, {@code when} as written stands in for it, and without either the document: dates are never compared to decide what is one act. Each stand-in
     * has a place of its own, so an Event whose id reads like a date is not that date.
     *
     * @return null when there is no object, for then there is no relation
     */
    public @Nullable String idWithin(RelationType type) {
        if (to == null) {
            return null;
        }
        Map<String, Object> counted = new HashMap<>();
        Map<String, @Nullable Object> countedQualifiers = new HashMap<>();
        counted.put("relation", type.name());
        for (String part : type.identity()) {
            switch (part) {
                case FROM -> counted.put(FROM, from);
                case TO -> counted.put(TO, to);
                case ACT -> putAct(counted);
                default -> countedQualifiers.put(part, qualifiers.get(part));
            }
        }
        counted.put("qualifiers", countedQualifiers);
        return ContentHash.id(counted);
    }

    private void putAct(Map<String, Object> counted) {
        if (act != null) {
            counted.put(ACT, act);
        } else if (when != null) {
            counted.put("when", when);
        } else {
            counted.put("document", document);
        }
    }
}
