// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.record.Entity;
import org.sayso.vocabulary.ContentHash;

/**
 * An entity as a node.
 *
 * @param labels {@code Entity}, its type and its kind, in this order
 * @param properties all but {@code digest}
 */
record EntityNode(String id, List<String> labels, Map<String, Object> properties, String digest) {

    /** @param document the document that alone knows this entity, or null */
    static EntityNode of(Entity entity, @Nullable String document) {
        List<String> labels = new ArrayList<>(List.of("Entity", entity.type().label()));
        if (entity.kind() != null) {
            labels.add(entity.kind());
        }
        var properties = new Properties()
                .with("id", entity.id())
                .with("name", entity.name())
                .with("aliases", entity.aliases())
                .with("usedBy", usedBy(entity))
                .with("document", document)
                .with("place", entity.place())
                .with("note", entity.note());
        entity.sameAs().forEach(properties::with);
        Dates.put(properties, entity.when());
        return of(entity.id(), labels, properties.map());
    }

    /** The node with these labels and properties, its digest made anew. */
    static EntityNode of(String id, List<String> labels, Map<String, Object> properties) {
        String digest = ContentHash.full(
                Map.of("labels", labels.stream().sorted().toList(), "properties", Properties.canonical(properties)));
        return new EntityNode(id, labels, properties, digest);
    }

    private static List<String> usedBy(Entity entity) {
        return entity.usedBy().entrySet().stream()
                .map(alias -> alias.getKey() + ": "
                        + alias.getValue().stream().sorted().collect(Collectors.joining(", ")))
                .toList();
    }
}
