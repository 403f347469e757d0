// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** Reads what the graph tells of when something happened or held. */
final class Dating {
    /** What ends a span of this type, where both have the same target and the same value of the property; the query files that know {@code asOf} have the same two. */
    private static final Map<String, Ending> ENDINGS =
            Map.of("DESIGNATED", new Ending("DELISTED", "list"), "BANNED", new Ending("LIFTED_BAN", "act"));

    /** A denied end ends nothing. */
    private static final Set<String> ENDING_STANCES = Set.of("affirmed", "contested", "varies");

    private record Ending(String type, String same) {}

    private final Transaction transaction;

    Dating(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Null for a relationship that is no relation of Sayso's. */
    @Nullable
    Dated of(Entity thing) {
        if (thing instanceof Relationship relation) {
            return relation(relation);
        }
        Node node = (Node) thing;
        return node.hasLabel(Stored.CLAIM) ? claim(node) : Dated.moment(days(node));
    }

    private @Nullable Dated relation(Relationship relation) {
        String type = relation.getType().name();
        List<Node> claims = Claims.of(transaction, relation);
        return claims.isEmpty() && Stored.text(relation, "stance") == null
                ? null
                : dated(type, relation, days(relation), relation.getEndNode(), claims);
    }

    /** By this claim alone; without a date of its own it has that of its act. */
    private Dated claim(Node claim) {
        Node target = Stored.ends(claim, "OBJECT").stream().findFirst().orElse(null);
        Dated.Days days = days(claim);
        String act = Stored.text(claim, "act");
        if (days.when() == null && act != null) {
            days = Stored.node(transaction, Stored.EVENT, act).map(Dating::days).orElse(days);
        }
        return dated(Stored.text(claim, "relation", ""), claim, days, target, List.of(claim));
    }

    private Dated dated(String type, Entity thing, Dated.Days days, @Nullable Node target, List<Node> claims) {
        if (!Spans.in(transaction).contains(type)) {
            return Dated.moment(days);
        }
        return new Dated(
                true,
                days,
                toldIn(claims, claim -> Stored.text(claim, "attested") != null)
                        .filter(document -> document.earliest() != null)
                        .filter(document -> Objects.equals(document.earliest(), document.latest()))
                        .flatMap(document -> Stream.ofNullable(document.latest()))
                        .toList(),
                toldIn(claims, claim -> Stored.isTrue(claim, "ended") && Stored.text(claim, "when") == null)
                        .flatMap(document -> Stream.ofNullable(document.latest()))
                        .toList(),
                target == null ? List.of() : ends(type, thing, target));
    }

    /** The dates of the documents with such claims. */
    private static Stream<Dated.Days> toldIn(List<Node> claims, Predicate<Node> which) {
        return claims.stream()
                .filter(which)
                .flatMap(claim -> Stored.ends(claim, "SAID_IN").stream())
                .map(Dating::days);
    }

    private static List<Dated.Days> ends(String type, Entity thing, Node target) {
        Ending ending = ENDINGS.get(type);
        String same = ending == null ? null : Stored.text(thing, ending.same());
        if (ending == null || same == null) {
            return List.of();
        }
        return Stored.edges(target, Direction.INCOMING, ending.type()).stream()
                .filter(end -> same.equals(Stored.text(end, ending.same())))
                .filter(end -> ENDING_STANCES.contains(Stored.text(end, "stance", "")))
                .map(Dating::days)
                .toList();
    }

    private static Dated.Days days(Entity thing) {
        LocalDate earliest = Stored.day(thing, "earliest");
        return new Dated.Days(Stored.text(thing, "when"), earliest, Stored.day(thing, "latest"));
    }
}
