// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVocabulary;
import org.sayso.vocabulary.ContentHash;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.Vocabulary;

/**
 * Recomputes every digest and the whole direct layer from the graph itself, and names what is not as the importer left it, whatever somebody may have written
 * there. Where something differs it raises drift, so that the next import makes the graph anew.
 */
public final class Verification {
    private static final int DOCUMENTS_A_BATCH = 200;

    private final GraphStore store;
    private final GraphState state;
    private final Map<String, Edtf> actDates = new HashMap<>();
    private final Set<String> doubtfulRelations = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    public Verification(GraphStore store) {
        this.store = store;
        this.state = new GraphState(store);
    }

    /** One line for each thing that differs; empty when the graph is sound. */
    public List<String> run() {
        differences.clear();
        Vocabulary vocabulary = vocabulary();
        entities();
        documents();
        strangeNodes();
        strangeRelationships();
        directLayer(vocabulary);
        links();
        if (!differences.isEmpty()) {
            store.raiseDrift();
        }
        return List.copyOf(differences);
    }

    /** Whether it is; what cannot even be hashed or read is not. */
    private boolean asImported(String what, BooleanSupplier check) {
        boolean same;
        try {
            same = check.getAsBoolean();
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            same = false;
        }
        if (!same) {
            differences.add(what + ": not as imported");
        }
        return same;
    }

    /** That of the graph, or an empty one where the graph has none to go by. */
    private Vocabulary vocabulary() {
        GraphVocabulary known = state.vocabulary();
        if (known == null) {
            state.each("MATCH (n) RETURN 1 AS one LIMIT 1", Map.of(), row -> asImported("Vocabulary", () -> false));
            return Vocabulary.EMPTY;
        }
        var read = new ArrayList<Vocabulary>();
        boolean same = asImported(
                "Vocabulary",
                () -> read.add(known.read())
                        && ContentHash.full(Map.of("vocabulary", known.json())).equals(known.digest()));
        return same ? read.getFirst() : Vocabulary.EMPTY;
    }

    private void entities() {
        state.each("MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS properties", Map.of(), row -> {
            Map<String, Object> properties = map(row, "properties");
            String id = GraphState.text(properties, "id");
            Object digest = properties.remove("digest");
            asImported("Entity " + id, () -> {
                if (properties.get("when") instanceof String when) {
                    actDates.put(id, Objects.requireNonNull(DirectLayer.date(when)));
                }
                return EntityNode.of(id, texts(row, "labels"), properties)
                        .digest()
                        .equals(digest);
            });
        });
    }

    private void documents() {
        List<String> ids = List.copyOf(state.documents().keySet());
        for (int from = 0; from < ids.size(); from += DOCUMENTS_A_BATCH) {
            List<String> batch = ids.subList(from, Math.min(from + DOCUMENTS_A_BATCH, ids.size()));
            Map<String, List<String>> parts = new HashMap<>();
            state.unnamed(batch)
                    .forEach((id, digest) -> parts.computeIfAbsent(
                                    id.substring(0, id.indexOf('/')), document -> new ArrayList<>())
                            .add(id + " " + digest));
            claims(batch, parts);
            state.each(
                    "UNWIND $ids AS id MATCH (d:Document {id: id})"
                            + " RETURN properties(d) AS properties, [(d)-[:PUBLISHED_BY]->(p) | p.id] AS publishers",
                    Map.of("ids", batch),
                    row -> document(row, parts));
        }
    }

    private void document(Map<String, Object> row, Map<String, List<String>> parts) {
        Map<String, Object> properties = map(row, "properties");
        String id = GraphState.text(properties, "id");
        Object digest = properties.remove("digest");
        List<String> publishers = texts(row, "publishers");
        String publisher = publishers.isEmpty() ? null : String.join(" ", publishers);
        asImported(
                "Document " + id,
                () -> DocumentNode.digest(properties, publisher, parts.getOrDefault(id, List.of()))
                        .equals(digest));
    }

    private void claims(List<String> documents, Map<String, List<String>> parts) {
        state.each("""
                UNWIND $ids AS id
                MATCH (:Document {id: id})<-[:SAID_IN]-(c:Claim)
                MATCH (c)-[r]->(t) WHERE NOT type(r) IN ['CONTRADICTS', 'COMPETES_WITH']
                WITH id, c, collect({type: type(r), id: t.id, properties: properties(r),
                     target: CASE WHEN t:Document THEN 'DOCUMENT' WHEN t:Claim THEN 'CLAIM' ELSE 'ENTITY' END}) AS edges
                RETURN id AS document, properties(c) AS properties, edges""", Map.of("ids", documents), row -> {
            Map<String, Object> properties = map(row, "properties");
            String id = GraphState.text(properties, "id");
            Object digest = properties.remove("digest");
            boolean same = asImported("Claim " + id, () -> {
                ClaimNode claim = ClaimNode.of(id, properties, edges(row));
                parts.computeIfAbsent(GraphState.text(row, "document"), document -> new ArrayList<>())
                        .add(id + " " + claim.digest());
                return claim.digest().equals(digest);
            });
            if (!same) {
                // Nothing can be said of what would follow from it.
                doubtfulRelations.add(GraphState.text(properties, "relationId"));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Edge> edges(Map<String, Object> row) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(row.get("edges")))
                .stream()
                        .map(edge -> new Edge(
                                GraphState.text(edge, "type"),
                                Edge.Target.valueOf(GraphState.text(edge, "target")),
                                GraphState.text(edge, "id"),
                                map(edge, "properties")))
                        .toList();
    }

    private void strangeNodes() {
        state.each(
                """
                MATCH (n) WHERE NOT (n:Entity OR n:Document OR n:Vocabulary OR n:ImportedRecord OR n:ImportState
                      OR (n:Claim AND EXISTS { (n)-[:SAID_IN]->(:Document) }))
                RETURN labels(n) AS labels, count(*) AS number ORDER BY labels""",
                Map.of(),
                row -> differences.add("%s nodes with the labels %s that no record accounts for"
                        .formatted(row.get("number"), row.get("labels"))));
    }

    /** Those that belong to no digest and are no relation: from a claim its digest counts all but its links. */
    private void strangeRelationships() {
        state.each(
                """
                MATCH (a)-[r]->(b)
                WHERE NOT CASE
                    WHEN a:Claim THEN NOT type(r) IN ['CONTRADICTS', 'COMPETES_WITH'] OR (b:Claim AND size(keys(r)) = 0)
                    WHEN a:Document THEN type(r) = 'PUBLISHED_BY' AND size(keys(r)) = 0
                    ELSE a:Entity AND b:Entity END
                RETURN type(r) AS type, count(*) AS number ORDER BY type""",
                Map.of(),
                row -> differences.add("%s relationships of the type %s that no record accounts for"
                        .formatted(row.get("number"), row.get("type"))));
    }

    private void directLayer(Vocabulary vocabulary) {
        var layer = new DirectLayer(state, vocabulary, new Derivation(vocabulary, this::actDate), id -> null);
        layer.differences(
                doubtfulRelations, found -> found.forEach(difference -> differences.add(sentence(difference))));
    }

    private static String sentence(DirectLayer.Difference difference) {
        RelationEdge wanted = difference.wanted();
        RelationEdge present = difference.present();
        RelationEdge edge = Objects.requireNonNullElse(wanted, present);
        String what = wanted == null
                ? "is there without a claim"
                : present == null ? "is missing" : "differs from its claims in " + differing(wanted, present);
        String id = difference.id().isEmpty() ? "" : " " + difference.id();
        return "Relation %s%s (%s -> %s): %s".formatted(edge.type(), id, edge.from(), edge.to(), what);
    }

    private static String differing(RelationEdge wanted, RelationEdge present) {
        Map<String, Object> those = Properties.canonical(wanted.properties());
        Map<String, Object> these = Properties.canonical(present.properties());
        return Stream.concat(those.keySet().stream(), these.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(those.get(name), these.get(name)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private @Nullable Edtf actDate(String event) {
        return actDates.get(event);
    }

    private void links() {
        int wrong = new ClaimLinks(state).mend(new Writes());
        if (wrong > 0) {
            differences.add("CONTRADICTS and COMPETES_WITH: " + wrong + " edges missing or too many");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> row, String column) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(column));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> row, String column) {
        return (List<String>) Objects.requireNonNull(row.get(column));
    }
}
