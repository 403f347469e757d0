// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;

/** Turns what stands in a record, an id, name or alias, into an entity, or into a finding that says which would do. */
final class References {
    private final EntityIndex index;

    References(EntityIndex index) {
        this.index = index;
    }

    /**
     * The entity meant.
     *
     * @param role where it stands, for messages, such as {@code 'from' of RAIDED}
     * @return null, with a finding, unless it is exactly one entity of an allowed type; the entity may be a faulty one
     */
    @Nullable
    Known resolve(Word word, Set<EntityType> allowed, String role, Faults faults) {
        Known known = index.byId(word.text());
        if (known != null && EntityIndex.allows(known, allowed)) {
            return known;
        }
        List<Known> named = index.named(Names.name(word.text()));
        List<Known> fitting =
                named.stream().filter(one -> EntityIndex.allows(one, allowed)).toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (fitting.size() > 1) {
            ambiguous(word, fitting, role, faults);
        } else if (known != null) {
            notAllowed(word, List.of(known), allowed, role, faults);
        } else if (!named.isEmpty()) {
            notAllowed(word, named, allowed, role, faults);
        } else {
            unknown(word, allowed, role, faults);
        }
        return null;
    }

    @Nullable
    Known byId(String id) {
        return index.byId(id);
    }

    private static void ambiguous(Word word, List<Known> candidates, String role, Faults faults) {
        faults.error(
                word.place(),
                "ambiguous-name",
                "'%s' fits several entities as %s (write one id: %s)".formatted(word.text(), role, ids(candidates)));
    }

    private static void notAllowed(Word word, List<Known> found, Set<EntityType> allowed, String role, Faults faults) {
        String types = found.stream()
                .map(Known::type)
                .map(type -> type == null ? "?" : type.label())
                .distinct()
                .collect(Collectors.joining(", "));
        faults.error(
                word.place(),
                "type-not-allowed",
                "'%s' is of the type %s and cannot be %s (allowed: %s)"
                        .formatted(word.text(), types, role, labels(allowed)));
    }

    private void unknown(Word word, Set<EntityType> allowed, String role, Faults faults) {
        List<String> near = index.near(word.text(), allowed);
        String advice = near.isEmpty()
                ? "record it as an entity of the type %s, or mend the name".formatted(labels(allowed))
                : "did you mean %s?".formatted(Suggestions.quoted(near));
        faults.error(
                word.place(),
                "unknown-entity",
                "no entity has the id or name '%s', as %s (%s)".formatted(word.text(), role, advice));
    }

    private static String ids(List<Known> entities) {
        return Suggestions.or(entities.stream().map(Known::id).toList());
    }

    static String labels(Set<EntityType> types) {
        return Suggestions.or(types.stream().map(EntityType::label).toList());
    }
}
