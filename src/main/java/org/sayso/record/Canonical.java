// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.ContentHash;
import org.sayso.vocabulary.Vocabulary;

/** Records as plain content, to be hashed. */
final class Canonical {
    private Canonical() {}

    /** @param index faulty entities too decide on what a name means */
    static String context(Vocabulary vocabulary, Collection<Entity> entities, EntityIndex index) {
        List<Map<String, @Nullable Object>> all =
                entities.stream().map(Canonical::entity).toList();
        return ContentHash.full(Map.of("vocabulary", vocabulary.json(), "entities", all, "index", index.canonical()));
    }

    private static Map<String, @Nullable Object> entity(Entity entity) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("id", entity.id());
        content.put("type", entity.type().label());
        content.put("kind", entity.kind());
        content.put("name", entity.name());
        content.put("aliases", entity.aliases());
        content.put("usedBy", entity.usedBy());
        content.put("sameAs", entity.sameAs());
        content.put("when", entity.when() == null ? null : entity.when().text());
        content.put("place", entity.place());
        content.put("note", entity.note());
        return content;
    }
}
