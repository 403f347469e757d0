// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** Arguments, taken as {@code ANY} so that a wrong one is told in a sentence of ours that says what is wanted. Neo4j gives it to the caller as {@code ProcedureCallFailed}. */
final class Wanted {
    private Wanted() {}

    /** The claims that are asked for: those of a relation, or the one given; none for null. */
    static List<Node> claims(String procedure, @Nullable Object given, Transaction transaction) {
        return switch (given) {
            case null -> List.of();
            case Relationship relation -> Claims.of(transaction, relation);
            case Node node when isA(node, Stored.CLAIM) -> List.of(node);
            default -> throw wrong(procedure, "a relationship or a claim", given);
        };
    }

    static Entity datedThing(String procedure, Object given) {
        if (given instanceof Relationship
                || (given instanceof Node node && (isA(node, Stored.CLAIM) || isA(node, Stored.EVENT)))) {
            return (Entity) given;
        }
        throw wrong(procedure, "a relationship, a claim or an event", given);
    }

    /** A date, or a text such as {@code 2023-07-01}, as dates come from programs that have no such type. */
    static LocalDate day(String procedure, Object given) {
        if (given instanceof LocalDate day) {
            return day;
        }
        if (given instanceof String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw wrong(procedure, "a date such as date('2023-07-01')", given);
            }
        }
        throw wrong(procedure, "a date such as date('2023-07-01')", given);
    }

    /** The voices, each once, which are given by id or as nodes; one needs no list. */
    static List<Node> voices(String procedure, Object given, Transaction transaction) {
        Set<Node> voices = new LinkedHashSet<>();
        for (Object voice : given instanceof List<?> list ? list : List.of(given)) {
            if (voice instanceof Node node && (isA(node, Stored.ENTITY) || isA(node, Stored.DOCUMENT))) {
                voices.add(node);
            } else if (voice instanceof String id) {
                voices.add(known(procedure, id, transaction));
            } else {
                throw wrong(procedure, "a list of entities and documents, or of their ids", voice);
            }
        }
        return List.copyOf(voices);
    }

    private static Node known(String procedure, String id, Transaction transaction) {
        return Stored.node(transaction, Stored.ENTITY, id)
                .or(() -> Stored.node(transaction, Stored.DOCUMENT, id))
                .orElseThrow(() -> wrong(procedure, "ids of entities or documents that are in the graph", id));
    }

    private static boolean isA(Node node, Label label) {
        try {
            return node.hasLabel(label);
        } catch (NotFoundException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static IllegalArgumentException wrong(String procedure, String wanted, @Nullable Object given) {
        return new IllegalArgumentException("%s wants %s, not %s.".formatted(procedure, wanted, described(given)));
    }

    private static String described(@Nullable Object given) {
        return switch (given) {
            case null -> "null";
            case Node node -> "a node " + labels(node);
            case Relationship ignored -> "a relationship";
            case String text ->
                "the text " + (text.length() <= 40 ? "'" + text + "'" : "'" + text.substring(0, 40) + "...'");
            case Long number -> "the number " + number;
            case List<?> ignored -> "a list";
            default -> "a value of type " + given.getClass().getSimpleName();
        };
    }

    private static String labels(Node node) {
        try {
            return StreamSupport.stream(node.getLabels().spliterator(), false)
                    .map(Label::name)
                    .sorted()
                    .reduce("", (all, label) -> all + ":" + label);
        } catch (NotFoundException | UnsupportedOperationException e) {
            return "that is not in the graph";
        }
    }
}
