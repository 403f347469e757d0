// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * CONTRADICTS and COMPETES_WITH between claims: one edge a pair, from the smaller id to the larger, as both are symmetric. They follow from what the claims
 * name as {@code contradicts} and {@code competesWith} and from the keys there are, across documents, so they are compared as a whole after every change.
 */
final class ClaimLinks {
    private static final Map<String, String> PROPERTY_OF =
            new TreeMap<>(Map.of("CONTRADICTS", "contradicts", "COMPETES_WITH", "competesWith"));

    record Link(String a, String b) {
        static Link of(String one, String other) {
            return one.compareTo(other) < 0 ? new Link(one, other) : new Link(other, one);
        }
    }

    private final GraphState state;

    ClaimLinks(GraphState state) {
        this.state = state;
    }

    /** Adds what puts the links right; returns how many were wrong. */
    int mend(Writes writes) {
        int wrong = 0;
        for (var kind : PROPERTY_OF.entrySet()) {
            String type = kind.getKey();
            Set<Link> wanted = wanted(kind.getValue());
            Set<Link> present = present(type);
            List<Link> missing =
                    wanted.stream().filter(link -> !present.contains(link)).toList();
            List<Link> stray =
                    present.stream().filter(link -> !wanted.contains(link)).toList();
            writes.removeLinks(type, stray);
            writes.links(type, missing);
            wrong += missing.size() + stray.size();
        }
        return wrong;
    }

    private Set<Link> wanted(String property) {
        Set<Link> links = new HashSet<>();
        state.each(
                """
                MATCH (c:Claim) WHERE c.%1$s IS NOT NULL
                UNWIND c.%1$s AS target
                WITH c, split(target, '#') AS parts
                MATCH (:Document {id: parts[0]})<-[:SAID_IN]-(t:Claim) WHERE parts[1] IN t.keys AND t.id <> c.id
                RETURN c.id AS one, t.id AS other""".formatted(property),
                Map.of(),
                row -> links.add(Link.of(GraphState.text(row, "one"), GraphState.text(row, "other"))));
        return links;
    }

    private Set<Link> present(String type) {
        Set<Link> links = new HashSet<>();
        state.each(
                "MATCH (a:Claim)-[:%s]->(b:Claim) RETURN a.id AS a, b.id AS b".formatted(type),
                Map.of(),
                row -> links.add(new Link(GraphState.text(row, "a"), GraphState.text(row, "b"))));
        return links.stream().collect(Collectors.toSet());
    }
}
