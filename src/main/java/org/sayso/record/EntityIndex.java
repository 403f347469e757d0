// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;

/** All entities of a record set by id, name and alias; the faulty ones too, so that a reference to one is not taken for a slip. */
final class EntityIndex {
    private static final int SUGGESTIONS_AT_MOST = 500;

    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();
    private final Map<String, List<String>> suggested = new HashMap<>();

    void put(Known known) {
        byId.put(known.id(), known);
    }

    void name(String name, String id) {
        List<String> ids = idsByName.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    @Nullable
    Known byId(String id) {
        return byId.get(id);
    }

    Collection<Known> all() {
        return byId.values();
    }

    /** Those with this name or alias, by id; the name's white space is collapsed and its form NFC. */
    List<Known> named(String name) {
        List<Known> found = new ArrayList<>();
        for (String id : idsByName.getOrDefault(name, List.of())) {
            Known known = byId.get(id);
            if (known != null) {
                found.add(known);
            }
        }
        found.sort(Comparator.comparing(Known::id));
        return found;
    }

    /** Ids and names near to what was written, among the types allowed; after several hundred different slips it gives none, as each costs a pass. */
    List<String> near(String written, Set<EntityType> allowed) {
        if (suggested.size() >= SUGGESTIONS_AT_MOST) {
            return List.of();
        }
        return suggested.computeIfAbsent(allowed + written, key -> search(written, allowed));
    }

    private List<String> search(String written, Set<EntityType> allowed) {
        Set<String> candidates = new LinkedHashSet<>();
        idsByName.forEach((name, ids) -> {
            if (ids.stream().map(byId::get).anyMatch(known -> allows(known, allowed))) {
                candidates.add(name);
            }
        });
        byId.values().stream()
                .filter(known -> allows(known, allowed))
                .map(Known::id)
                .forEach(candidates::add);
        return Suggestions.near(written, candidates);
    }

    /** All that resolving goes by, as plain content. */
    Map<String, ?> canonical() {
        Map<String, String> ids = new HashMap<>();
        byId.forEach((id, known) -> ids.put(id, known.type() + (known.culprit() == null ? "" : " faulty")));
        Map<String, List<String>> names = new HashMap<>();
        idsByName.forEach(
                (name, named) -> names.put(name, named.stream().sorted().toList()));
        return Map.of("ids", ids, "names", names);
    }

    static boolean allows(@Nullable Known known, Set<EntityType> allowed) {
        return known != null && (known.type() == null || allowed.contains(known.type()));
    }
}
