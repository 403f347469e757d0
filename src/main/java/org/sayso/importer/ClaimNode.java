// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.record.Claim;
import org.sayso.record.Document;
import org.sayso.record.Locator;
import org.sayso.vocabulary.ContentHash;
import org.sayso.vocabulary.RelationType;

/**
 * A claim as a node with the edges that lead away from it.
 *
 * @param properties all but {@code digest}
 */
record ClaimNode(String id, Map<String, Object> properties, List<Edge> edges, String digest) {

    static ClaimNode of(Claim claim, Document document, RelationType type) {
        return of(claim.id(), properties(claim, document, type), edges(claim, document));
    }

    /** The node with these properties and edges, its digest made anew. */
    static ClaimNode of(String id, Map<String, Object> properties, List<Edge> edges) {
        List<String> canonical = edges.stream().map(Edge::canonical).sorted().toList();
        String digest = ContentHash.full(Map.of("properties", Properties.canonical(properties), "edges", canonical));
        return new ClaimNode(id, properties, edges, digest);
    }

    private static Map<String, Object> properties(Claim claim, Document document, RelationType type) {
        var properties = new Properties()
                .with("id", claim.id())
                .with("relation", claim.relation())
                .with("relationId", claim.relationId())
                .with("act", claim.act())
                .with("stance", lower(claim.stance()))
                .with("wording", lower(claim.wording()))
                .with("status", lower(claim.status()))
                .with("ended", claim.ended())
                .with("ownVoice", claim.saidBy() == null)
                .with("saidOn", claim.saidOn() == null ? null : claim.saidOn().text())
                .with("attested", attested(claim, document, type))
                .with("keys", claim.keys())
                .with("notes", claim.notes())
                .with("contradicts", claim.contradicts())
                .with("competesWith", claim.competesWith());
        Dates.put(properties, claim.when());
        return properties.withAll(claim.qualifiers()).map();
    }

    /** A span without a date of its own, not said to be over, held on the day the document came out. */
    private static @Nullable String attested(Claim claim, Document document, RelationType type) {
        boolean dateless = type.time() == RelationType.Time.SPAN && claim.when() == null && !claim.ended();
        return dateless && document.published() != null ? document.published().text() : null;
    }

    private static List<Edge> edges(Claim claim, Document document) {
        List<Edge> edges = new ArrayList<>();
        edges.add(entity("SUBJECT", claim.from()));
        if (claim.to() != null) {
            edges.add(entity("OBJECT", claim.to()));
        }
        edges.add(voice(claim, document));
        for (int step = 0; step < claim.relayedBy().size(); step++) {
            edges.add(new Edge(
                    "RELAYED_BY", Edge.Target.ENTITY, claim.relayedBy().get(step), Map.of("step", (long) step + 1)));
        }
        claim.onBehalfOf().forEach(body -> edges.add(entity("ON_BEHALF_OF", body)));
        if (claim.act() != null) {
            edges.add(about("act", claim.act()));
        }
        claim.aboutEntities()
                .forEach(name ->
                        edges.add(about(name, String.valueOf(claim.qualifiers().get(name)))));
        edges.add(new Edge("SAID_IN", Edge.Target.DOCUMENT, document.id(), locators(claim.locators())));
        if (claim.parent() != null) {
            edges.add(new Edge("CONTENT_OF", Edge.Target.CLAIM, claim.parent(), Map.of()));
        }
        return edges;
    }

    private static Edge voice(Claim claim, Document document) {
        if (claim.saidBy() != null) {
            return entity("SAID_BY", claim.saidBy());
        }
        return document.publisher() != null
                ? entity("SAID_BY", document.publisher())
                : new Edge("SAID_BY", Edge.Target.DOCUMENT, document.id(), Map.of());
    }

    private static Edge entity(String type, String id) {
        return new Edge(type, Edge.Target.ENTITY, id, Map.of());
    }

    private static Edge about(String as, String id) {
        return new Edge("ABOUT", Edge.Target.ENTITY, id, Map.of("as", as));
    }

    /** Parallel lists, one item a locator; -1 stands for a locator without offsets, as a list in Neo4j holds no null. */
    private static Map<String, Object> locators(List<Locator> locators) {
        return new Properties()
                .with(
                        "paragraphs",
                        locators.stream().map(at -> (long) at.paragraph()).toList())
                .with("starts", locators.stream().map(at -> offset(at.start())).toList())
                .with("ends", locators.stream().map(at -> offset(at.end())).toList())
                .with("roles", locators.stream().map(at -> lower(at.role())).toList())
                .map();
    }

    private static long offset(@Nullable Integer codePoint) {
        return codePoint == null ? -1 : codePoint;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
