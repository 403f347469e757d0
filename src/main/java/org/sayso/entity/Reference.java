// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import org.sayso.query.ThingLinks;
import org.sayso.vocabulary.EntityType;

/**
 * A thing named by another, and where it is.
 *
 * @param name of a document its title, of one without title its id; of a claim or relation its type
 * @param type the entity's type, or {@code Document}, {@code Claim}, {@code Relation}
 */
record Reference(String id, String name, String type, String href) {
    /** An expression for {@link #of} over a node, which may be null. */
    static String to(String variable) {
        return "%1$s {.id, name: coalesce(%1$s.name, %1$s.title, %1$s.id), labels: labels(%1$s)}".formatted(variable);
    }

    static Reference of(Row node) {
        String id = node.sure("id");
        String name = node.sure("name");
        List<String> labels = node.texts("labels");
        if (labels.contains("Entity")) {
            return new Reference(id, name, typeOf(labels), ThingLinks.entity(id));
        }
        String type = labels.getFirst();
        return new Reference(
                id,
                name,
                type,
                switch (type) {
                    case "Claim" -> ThingLinks.claim(id);
                    case "Relation" -> ThingLinks.relation(id);
                    default -> ThingLinks.document(id);
                });
    }

    /** The one label that is an entity type. */
    static String typeOf(List<String> labels) {
        return labels.stream()
                .filter(label -> EntityType.ofLabel(label).isPresent())
                .findFirst()
                .orElse("Entity");
    }
}
