// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;

/**
 * Whose word a claim is, worked out from {@code saidBy}, {@code relayedBy}, {@code stance} and {@code deniedBy}.
 *
 * @param first the voices of the claim as written
 * @param alsoDenying those who deny beside a voice that was named
 */
record SpokenBy(Voices first, Stance firstStance, List<Voices> alsoDenying) {
    private static final Set<EntityType> VOICES = EntitySet.VOICES;

    static SpokenBy read(Fields fields, Inherited inherited, EntityNames names, Faults faults) {
        String saidBy = names.one(fields, "saidBy", VOICES);
        List<String> deniers = names.all(fields, "deniedBy", VOICES);
        Stance stance = ClaimReader.choice(fields, "stance", Stance.class, Stance.AFFIRMS);
        List<String> relayed = fields.node("relayedBy") == null ? null : names.all(fields, "relayedBy", VOICES);
        checkTogether(fields, deniers, faults);
        List<Voices> denying = deniers.stream()
                .map(denier -> voices(denier, relayed, inherited))
                .toList();
        if (denying.isEmpty()) {
            Voices own = voices(saidBy, relayed, inherited);
            checkRelay(own, fields, faults);
            return new SpokenBy(own, stance, List.of());
        }
        if (saidBy == null) {
            return new SpokenBy(denying.getFirst(), Stance.DENIES, denying.subList(1, denying.size()));
        }
        return new SpokenBy(voices(saidBy, relayed, inherited), Stance.AFFIRMS, denying);
    }

    private static Voices voices(@Nullable String saidBy, @Nullable List<String> relayed, Inherited inherited) {
        Voices voices = inherited.voices();
        if (saidBy != null) {
            Voices speech = inherited.speech();
            voices = speech == null ? new Voices(saidBy, voices.relayedBy()) : speech.relaying(saidBy);
        }
        return relayed == null ? voices : new Voices(voices.saidBy(), relayed);
    }

    private static void checkTogether(Fields fields, List<String> deniers, Faults faults) {
        if (!deniers.isEmpty() && fields.node("stance") != null) {
            faults.error(
                    fields.placeOf("stance"),
                    "stance-given-twice",
                    "'deniedBy' already says who denies (leave 'stance' out, or write saidBy and stance)");
        }
    }

    private static void checkRelay(Voices voices, Fields fields, Faults faults) {
        if (voices.saidBy() == null && !voices.relayedBy().isEmpty()) {
            faults.error(
                    fields.placeOf("relayedBy"),
                    "relay-without-voice",
                    "'relayedBy' without 'saidBy' (say whose word was relayed; the document itself is not listed)");
        }
    }
}
