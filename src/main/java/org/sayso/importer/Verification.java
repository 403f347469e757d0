// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.vocabulary.ContentHash;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.Vocabulary;

/** Recomputes every digest and the whole direct layer from the graph itself, and names what is not as the importer left it. */
public final class Verification {
    private static final int DOCUMENTS_A_BATCH = 200;

    private final GraphState state;
    private final Map<String, Edtf> actDates = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    public Verification(GraphStore store) {
        this.state = new GraphState(store);
    }

    /** One line for each thing that differs; empty when the graph is sound. */
    public List<String> run() {
        differences.clear();
        Vocabulary vocabulary = state.vocabulary();
        if (vocabulary == null) {
            return List.of();
        }
        vocabulary();
        entities();
        documents();
        strangeNodes();
        directLayer(vocabulary);
        links();
        return List.copyOf(differences);
    }

    private void vocabulary() {
        state.each("MATCH (v:Vocabulary) RETURN v.json AS json, v.digest AS digest", Map.of(), row -> {
            String digest = ContentHash.full(Map.of("vocabulary", GraphState.text(row, "json")));
            if (!digest.equals(row.get("digest"))) {
                differences.add("Vocabulary: not as imported");
            }
        });
    }

    private void entities() {
        state.each("MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS properties", Map.of(), row -> {
            Map<String, Object> properties = map(row, "properties");
            String id = GraphState.text(properties, "id");
            Object digest = properties.remove("digest");
            if (!EntityNode.of(id, texts(row, "labels"), properties).digest().equals(digest)) {
                differences.add("Entity " + id + ": not as imported");
            }
            if (properties.get("when") instanceof String when) {
                try {
                    actDates.put(id, Edtf.parse(when));
                } catch (Edtf.FormatException e) {
                    differences.add("Entity " + id + ": " + e.getMessage());
                }
            }
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
        if (!DocumentNode.digest(properties, publisher, parts.getOrDefault(id, List.of()))
                .equals(digest)) {
            differences.add("Document " + id + ": not as imported");
        }
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
            ClaimNode claim = ClaimNode.of(id, properties, edges(row));
            if (!claim.digest().equals(digest)) {
                differences.add("Claim " + id + ": not as imported");
            }
            parts.computeIfAbsent(GraphState.text(row, "document"), document -> new ArrayList<>())
                    .add(id + " " + claim.digest());
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

    private void directLayer(Vocabulary vocabulary) {
        var layer = new DirectLayer(state, vocabulary, vocabulary, new Derivation(vocabulary, this::actDate));
        layer.differences(found -> found.forEach(difference -> {
            String what = difference.wanted() == null
                    ? "is there without a claim"
                    : difference.present() == null ? "is missing" : "differs from its claims";
            RelationEdge edge = Objects.requireNonNullElse(difference.wanted(), difference.present());
            differences.add("Relation %s %s (%s -> %s): %s"
                    .formatted(edge.type(), difference.id(), edge.from(), edge.to(), what));
        }));
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
