// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Several vocabularies as one. What two of them describe differently is a conflict and left out: taking either would make the outcome depend on the order of files.
 *
 * @param vocabulary all that is described in one way only
 * @param conflicts the rest, entity types first, by name
 */
public record VocabularyUnion(Vocabulary vocabulary, List<Conflict> conflicts) {

    /**
     * Something that two parts describe differently.
     *
     * @param path as keys from the top of a vocabulary file: {@code [relations, RAIDED]} or {@code [entityTypes, Organization, kinds, Court]}
     * @param parts which of the vocabularies describe it: positions in the list given, from 0
     */
    public record Conflict(List<String> path, List<Integer> parts) {
        public Conflict {
            path = List.copyOf(path);
            parts = List.copyOf(parts);
        }
    }

    public VocabularyUnion {
        conflicts = List.copyOf(conflicts);
    }

    /** Unites them; the order of the parts shows in {@link Conflict#parts()} only. */
    public static VocabularyUnion of(List<Vocabulary> parts) {
        List<Conflict> conflicts = new ArrayList<>();
        Map<EntityType, SortedMap<String, String>> kinds = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            List<SortedMap<String, String>> described = parts.stream()
                    .map(part -> part.kinds().getOrDefault(type, new TreeMap<>()))
                    .toList();
            kinds.put(type, unite(described, List.of("entityTypes", type.label(), "kinds"), conflicts));
        }
        List<SortedMap<String, RelationType>> relations =
                parts.stream().map(Vocabulary::relations).toList();
        return new VocabularyUnion(new Vocabulary(kinds, unite(relations, List.of("relations"), conflicts)), conflicts);
    }

    private static <T> SortedMap<String, T> unite(
            List<SortedMap<String, T>> parts, List<String> path, List<Conflict> conflicts) {
        SortedMap<String, List<Integer>> describedBy = new TreeMap<>();
        for (int part = 0; part < parts.size(); part++) {
            for (String name : parts.get(part).keySet()) {
                describedBy.computeIfAbsent(name, key -> new ArrayList<>()).add(part);
            }
        }
        SortedMap<String, T> united = new TreeMap<>();
        describedBy.forEach((name, where) -> {
            List<T> descriptions = where.stream()
                    .map(part -> parts.get(part).get(name))
                    .distinct()
                    .toList();
            if (descriptions.size() == 1) {
                united.put(name, descriptions.getFirst());
            } else {
                List<String> full = new ArrayList<>(path);
                full.add(name);
                conflicts.add(new Conflict(full, where));
            }
        });
        return united;
    }
}
