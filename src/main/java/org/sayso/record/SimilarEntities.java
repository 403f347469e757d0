// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds entities of one type that share a name, or of which one goes by the initials of another. Told apart on purpose are those that have different ids in one
 * scheme under {@code sameAs}, and those of which one names the other's id in its note.
 */
final class SimilarEntities {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");
    private static final int SHORTEST_ACRONYM = 3;

    private final RecordSet records;
    private final Map<String, Set<String>> idsByName = new HashMap<>();

    SimilarEntities(RecordSet records) {
        this.records = records;
        for (Entity entity : records.entities()) {
            names(entity)
                    .forEach(name -> idsByName
                            .computeIfAbsent(key(entity, name), key -> new TreeSet<>())
                            .add(entity.id()));
        }
    }

    void report(Findings findings) {
        Faults faults = new Faults(findings);
        for (Entity entity : records.entities()) {
            similar(entity).forEach((other, name) -> {
                if (!isToldApart(entity, other)) {
                    faults.warning(
                            records.place(entity.id()),
                            "possibly-same-entity",
                            "'%s' may be the same as '%s', by the name '%s' (keep one; or say in a note of one why they are two, with the other's id)"
                                    .formatted(entity.id(), other.id(), name));
                }
            });
        }
    }

    /** Those before it by id that share a name with it, and those that go by its initials or it by theirs. */
    private Map<Entity, String> similar(Entity entity) {
        Map<Entity, String> found = new LinkedHashMap<>();
        for (String name : names(entity)) {
            idsByName.getOrDefault(key(entity, name), Set.of()).stream()
                    .filter(id -> id.compareTo(entity.id()) < 0)
                    .forEach(id -> put(found, id, name));
            String initials = initials(name);
            if (initials.length() >= SHORTEST_ACRONYM) {
                idsByName.getOrDefault(key(entity, initials), Set.of()).stream()
                        .filter(id -> !id.equals(entity.id()))
                        .forEach(id -> put(found, id, initials));
            }
        }
        return found;
    }

    private void put(Map<Entity, String> found, String id, String name) {
        Entity other = records.entity(id);
        if (other != null) {
            found.putIfAbsent(other, name);
        }
    }

    private static boolean isToldApart(Entity one, Entity other) {
        boolean different = one.sameAs().entrySet().stream().anyMatch(entry -> {
            String there = other.sameAs().get(entry.getKey());
            return there != null && !there.equals(entry.getValue());
        });
        return different || isNamed(one.id(), other) || isNamed(other.id(), one);
    }

    private static boolean isNamed(String id, Entity entity) {
        return entity.note() != null && entity.note().contains(id);
    }

    /** Labels that somebody uses fit many; they say nothing of who is meant. */
    private static Collection<String> names(Entity entity) {
        Set<String> names = new TreeSet<>(entity.aliases());
        names.removeAll(entity.usedBy().keySet());
        names.add(entity.name());
        return names;
    }

    private static String key(Entity entity, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return entity.type() + " " + OTHER.matcher(plain).replaceAll("");
    }

    private static String initials(String name) {
        List<String> words =
                WORD.matcher(name).results().map(match -> match.group()).toList();
        var initials = new StringBuilder();
        words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials.toString();
    }
}
