// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in what, by which relation: kept in memory, in some 350 bytes each, so that those who share something can be told one after the other however many
 * pairs there are. Persons and organizations are never paired.
 */
final class Participations {
    private final SortedMap<String, Party> parties = new TreeMap<>();
    private final Map<String, Occasion> occasions = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();

    /**
     * A relation that makes somebody take part, and who says so.
     *
     * @param id of the relation
     */
    record Proof(
            String id,
            String stance,
            String wording,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            List<String> claims,
            List<String> documents,
            List<String> saidBy,
            List<String> deniedBy) {}

    /**
     * Two who share something.
     *
     * @param from the smaller id
     * @param proofs by their ids
     */
    record Pair(
            String from, String to, boolean persons, SortedSet<String> occasions, SortedMap<String, Proof> proofs) {}

    /** Takes a pair, and says whether it wants more. */
    interface PairSink {
        boolean pair(Pair pair);
    }

    private record Party(String id, boolean person, List<Part> parts) {}

    private record Occasion(String id, List<Part> parts) {}

    private record Part(Party party, Occasion occasion, Proof proof) {}

    /** The same one for equal ones: a few voices and documents say most things. Not to be changed afterwards. */
    @SuppressWarnings("unchecked")
    <T> T shared(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    void add(String party, boolean person, String occasion, Proof proof) {
        Party who = parties.computeIfAbsent(party, id -> new Party(id, person, new ArrayList<>(1)));
        Occasion what = occasions.computeIfAbsent(
                (person ? "p " : "o ") + occasion, key -> new Occasion(occasion, new ArrayList<>(2)));
        Part part = new Part(who, what, proof);
        who.parts.add(part);
        what.parts.add(part);
    }

    /** In the order of from and to; all pairs, or those of which one end is in {@code inner}. */
    void pairs(Predicate<String> inner, PairSink sink) {
        for (Party party : parties.values()) {
            for (Pair pair : pairsOf(party, inner)) {
                if (!sink.pair(pair)) {
                    return;
                }
            }
        }
    }

    /** Everybody who shares something with one of these. */
    Set<String> besides(Collection<String> ids) {
        Set<Occasion> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> found = new TreeSet<>();
        for (String id : ids) {
            Party party = parties.get(id);
            if (party != null) {
                party.parts.stream()
                        .map(Part::occasion)
                        .filter(seen::add)
                        .flatMap(occasion -> occasion.parts.stream())
                        .forEach(part -> found.add(part.party.id));
            }
        }
        return found;
    }

    private Collection<Pair> pairsOf(Party party, Predicate<String> inner) {
        boolean isInner = inner.test(party.id);
        SortedMap<String, Pair> pairs = new TreeMap<>();
        for (Part part : party.parts) {
            for (Part other : part.occasion.parts) {
                String id = other.party.id;
                if (id.compareTo(party.id) > 0 && (isInner || inner.test(id))) {
                    Pair pair = pairs.computeIfAbsent(
                            id, to -> new Pair(party.id, to, party.person, new TreeSet<>(), new TreeMap<>()));
                    pair.occasions.add(part.occasion.id);
                    pair.proofs.put(part.proof.id, part.proof);
                    pair.proofs.put(other.proof.id, other.proof);
                }
            }
        }
        return pairs.values();
    }
}
