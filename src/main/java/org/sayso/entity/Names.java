// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The names of the entities and documents that relations hold by id. What is not in the graph is left out: it would lead nowhere. */
record Names(Map<String, Reference> entities, Map<String, Reference> documents) {
    private static final String FIND =
            "UNWIND $ids AS id MATCH (n:%s {id: id}) RETURN " + Reference.to("n") + " AS thing";

    /** Those of everything that these relations hold by id. */
    static Names in(Collection<Row> relations, GraphReads reads) {
        return new Names(
                find("Entity", ids(relations, "saidBy", "deniedBy", "onBehalfOf", "act"), reads),
                find("Document", ids(relations, "saidBy", "deniedBy", "documents"), reads));
    }

    private static List<String> ids(Collection<Row> relations, String... properties) {
        return relations.stream()
                .flatMap(relation -> Stream.of(properties).flatMap(name -> ids(relation, name)))
                .distinct()
                .toList();
    }

    private static Stream<String> ids(Row relation, String property) {
        return switch (relation.value(property)) {
            case String id -> Stream.of(id);
            case List<?> ids -> ids.stream().map(Object::toString);
            case null, default -> Stream.empty();
        };
    }

    private static Map<String, Reference> find(String label, List<String> ids, GraphReads reads) {
        Map<String, Reference> found = new HashMap<>();
        if (!ids.isEmpty()) {
            reads.rows(FIND.formatted(label), Map.of("ids", ids)).forEach(row -> {
                Reference reference = Reference.of(row.inner("thing"));
                found.put(reference.id(), reference);
            });
        }
        return found;
    }

    List<Reference> entities(List<String> ids) {
        return ids.stream().map(entities::get).filter(Objects::nonNull).toList();
    }

    List<Reference> documents(List<String> ids) {
        return ids.stream().map(documents::get).filter(Objects::nonNull).toList();
    }

    /** Entities, or documents that are their own voice. */
    List<Reference> voices(List<String> ids) {
        return ids.stream()
                .map(id -> entities.getOrDefault(id, documents.get(id)))
                .filter(Objects::nonNull)
                .toList();
    }
}
