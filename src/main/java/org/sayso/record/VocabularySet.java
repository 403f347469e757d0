// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.VocabularyFault;
import org.sayso.vocabulary.VocabularyUnion;

/**
 * The vocabularies of all files as one.
 *
 * @param vocabulary all that is sound
 * @param faulty relation types that are out, with the place of their fault
 */
record VocabularySet(Vocabulary vocabulary, SortedMap<String, Place> faulty) {

    static VocabularySet of(List<VocabularyReader.Part> parts, Findings findings) {
        Faults faults = new Faults(findings);
        VocabularyUnion union = VocabularyUnion.of(
                parts.stream().map(VocabularyReader.Part::vocabulary).toList());
        SortedMap<String, Place> faulty = new TreeMap<>();
        for (VocabularyReader.Part part : parts) {
            part.faulty().forEach(name -> faulty.put(name, placeOf(part.node(), List.of("relations", name))));
        }
        for (VocabularyUnion.Conflict conflict : union.conflicts()) {
            for (int described : conflict.parts()) {
                Place place = placeOf(parts.get(described).node(), conflict.path());
                faults.error(
                        place,
                        "vocabulary-conflict",
                        "%s is described differently in %s (make them the same, or keep one)"
                                .formatted(conflict.path().getLast(), others(parts, conflict, described)));
                remember(conflict.path(), place, faulty);
            }
        }
        return new VocabularySet(withoutFaults(union.vocabulary(), parts, faults, faulty), faulty);
    }

    private static String others(List<VocabularyReader.Part> parts, VocabularyUnion.Conflict conflict, int described) {
        return String.join(
                " and ",
                conflict.parts().stream()
                        .filter(other -> other != described)
                        .map(other -> placeOf(parts.get(other).node(), conflict.path())
                                .spot()
                                .toString())
                        .toList());
    }

    /** What leans on a faulty entry falls with it, without a finding of its own. */
    private static Vocabulary withoutFaults(
            Vocabulary vocabulary, List<VocabularyReader.Part> parts, Faults faults, SortedMap<String, Place> faulty) {
        Vocabulary rest = without(
                vocabulary,
                faulty.keySet().stream().map(name -> List.of("relations", name)).toList());
        List<VocabularyFault> found = vocabulary.faults();
        for (VocabularyFault fault : found) {
            if (blames(fault, faulty)) {
                continue;
            }
            Place place = describing(parts, fault.path());
            faults.error(place, fault.rule(), fault.message());
            remember(fault.path(), place, faulty);
        }
        while (!found.isEmpty()) {
            for (VocabularyFault fault : found) {
                remember(fault.path(), describing(parts, fault.path()), faulty);
            }
            Vocabulary less =
                    without(rest, found.stream().map(VocabularyFault::path).toList());
            found = less.equals(rest) ? List.of() : less.faults();
            rest = less;
        }
        return rest;
    }

    /** Whether a fault is only that something it names is out already. */
    private static boolean blames(VocabularyFault fault, Map<String, Place> faulty) {
        return fault.path().contains("ends")
                && faulty.keySet().stream()
                        .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                .matcher(fault.message())
                                .find());
    }

    private static void remember(List<String> path, Place place, SortedMap<String, Place> faulty) {
        if (path.getFirst().equals("relations") && path.size() > 1) {
            faulty.putIfAbsent(path.get(1), place);
        }
    }

    private static Vocabulary without(Vocabulary vocabulary, List<List<String>> paths) {
        Map<EntityType, SortedMap<String, String>> kinds = new EnumMap<>(EntityType.class);
        vocabulary.kinds().forEach((type, of) -> kinds.put(type, new TreeMap<>(of)));
        SortedMap<String, RelationType> relations = new TreeMap<>(vocabulary.relations());
        for (List<String> path : paths) {
            if (path.getFirst().equals("relations")) {
                relations.remove(path.get(1));
            } else if (path.size() > 3) {
                EntityType.ofLabel(path.get(1)).map(kinds::get).ifPresent(of -> of.remove(path.get(3)));
            }
        }
        return new Vocabulary(kinds, relations);
    }

    private static Place describing(List<VocabularyReader.Part> parts, List<String> path) {
        List<VocabularyReader.Part> holding = new ArrayList<>(parts);
        holding.removeIf(part -> find(part.node(), path.subList(0, Math.min(2, path.size()))) == null);
        return placeOf(
                holding.isEmpty() ? parts.getFirst().node() : holding.getFirst().node(), path);
    }

    /** Where the longest part of the path leads that the file has: its value when the whole path is there, else the last key. */
    private static Place placeOf(Node.Mapping root, List<String> path) {
        Node.Mapping mapping = root;
        Place place = root.place();
        for (String key : path) {
            Node.Entry entry = new Fields(mapping, new Faults(new Findings())).entry(key);
            if (entry == null) {
                return place;
            }
            place = entry.key().place();
            if (!(entry.value() instanceof Node.Mapping next)) {
                return entry.value().place();
            }
            mapping = next;
        }
        return place;
    }

    private static Node.@Nullable Entry find(Node.Mapping root, List<String> path) {
        Node.Entry entry = null;
        Node node = root;
        for (String key : path) {
            entry = node instanceof Node.Mapping mapping
                    ? new Fields(mapping, new Faults(new Findings())).entry(key)
                    : null;
            if (entry == null) {
                return null;
            }
            node = entry.value();
        }
        return entry;
    }
}
