// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Properties and edges as docs/data-model.md has them. What another program made need not be of that form: a property of another type is as good as none, and
 * so is every property of what is not in the graph.
 */
final class Stored {
    static final Label CLAIM = Label.label("Claim");
    static final Label EVENT = Label.label("Event");
    static final Label ENTITY = Label.label("Entity");
    static final Label DOCUMENT = Label.label("Document");
    static final Label VOCABULARY = Label.label("Vocabulary");

    private Stored() {}

    private static @Nullable Object value(Entity entity, String name) {
        try {
            return entity.getProperty(name, null);
        } catch (NotFoundException | UnsupportedOperationException e) {
            // Deleted in this transaction, or virtual.
            return null;
        }
    }

    static @Nullable String text(Entity entity, String name) {
        return value(entity, name) instanceof String text ? text : null;
    }

    static String text(Entity entity, String name, String otherwise) {
        return value(entity, name) instanceof String text ? text : otherwise;
    }

    static @Nullable LocalDate day(Entity entity, String name) {
        return value(entity, name) instanceof LocalDate day ? day : null;
    }

    static boolean isTrue(Entity entity, String name) {
        return Boolean.TRUE.equals(value(entity, name));
    }

    static List<String> texts(Entity entity, String name) {
        return list(entity, name, String.class);
    }

    static @Nullable Long number(Entity entity, String name) {
        return value(entity, name) instanceof Number number ? number.longValue() : null;
    }

    static List<Long> numbers(Entity entity, String name) {
        return list(entity, name, Number.class).stream().map(Number::longValue).toList();
    }

    private static <T> List<T> list(Entity entity, String name, Class<T> type) {
        Object array = value(entity, name);
        List<T> list = new ArrayList<>();
        for (int i = 0; array != null && array.getClass().isArray() && i < Array.getLength(array); i++) {
            if (type.isInstance(Array.get(array, i))) {
                list.add(type.cast(Array.get(array, i)));
            }
        }
        return list;
    }

    /** The name that answers give a voice: a document has a title, and else its id. */
    static String name(Node node) {
        return Stream.of("name", "title", "id")
                .map(property -> text(node, property))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    static Optional<Node> node(Transaction transaction, Label label, String id) {
        try (ResourceIterator<Node> found = transaction.findNodes(label, "id", id)) {
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        }
    }

    /** All at once, as what is left open of a node's relationships is Neo4j's to close. */
    static List<Relationship> edges(Node node, Direction direction, String type) {
        try (ResourceIterable<Relationship> edges = node.getRelationships(direction, RelationshipType.withName(type))) {
            return edges.stream().toList();
        } catch (NotFoundException | UnsupportedOperationException e) {
            return List.of();
        }
    }

    /** Where edges of a type lead to. */
    static List<Node> ends(Node node, String type) {
        return edges(node, Direction.OUTGOING, type).stream()
                .map(Relationship::getEndNode)
                .toList();
    }
}
