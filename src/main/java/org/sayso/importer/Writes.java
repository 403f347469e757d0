// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.graph.Statement;

/** The statements by which the importer changes the graph: each takes rows, so that one statement serves any number of them. */
final class Writes {
    private final List<Statement> statements = new ArrayList<>();

    /** In the order they must run, all in one transaction. */
    List<Statement> statements() {
        return statements;
    }

    Writes and(Writes more) {
        statements.addAll(more.statements);
        return this;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    private void rows(String cypher, Collection<?> rows) {
        if (!rows.isEmpty()) {
            statements.add(new Statement("UNWIND $rows AS row " + cypher, Map.of("rows", List.copyOf(rows))));
        }
    }

    void state(GraphState.LastImport state) {
        statements.add(new Statement(
                "MERGE (s:ImportState {id: 'state'}) SET s.context = $context, s.rule = $rule, s.finished = $finished",
                Map.of("context", state.context(), "rule", state.rule(), "finished", state.finished())));
    }

    void vocabulary(String json, String digest) {
        statements.add(new Statement(
                "MERGE (v:Vocabulary {id: 'vocabulary'}) SET v.json = $json, v.digest = $digest",
                Map.of("json", json, "digest", digest)));
    }

    /** Creates entities, or puts those with the same id right. */
    void entities(Collection<EntityNode> entities) {
        rows(
                "MERGE (e:Entity {id: row.id})"
                        + " WITH e, row, [label IN labels(e) WHERE NOT label IN row.labels] AS old"
                        + " REMOVE e:$(old) SET e:$(row.labels) SET e = row.properties SET e.digest = row.digest",
                entities.stream()
                        .map(entity -> Map.of(
                                "id", entity.id(),
                                "labels", entity.labels(),
                                "properties", entity.properties(),
                                "digest", entity.digest()))
                        .toList());
    }

    void removeEntities(Collection<String> ids) {
        rows("MATCH (e:Entity {id: row}) DETACH DELETE e", ids);
    }

    void documents(Collection<DocumentNode> documents) {
        rows(
                "MERGE (d:Document {id: row.id}) SET d = row.properties SET d.digest = row.digest"
                        + " WITH d OPTIONAL MATCH (d)-[old:PUBLISHED_BY]->() DELETE old",
                documents.stream()
                        .map(document -> Map.of(
                                "id", document.id(),
                                "properties", document.properties(),
                                "digest", document.digest()))
                        .toList());
        rows(
                "MATCH (d:Document {id: row.document}) MATCH (p:Entity {id: row.publisher})"
                        + " CREATE (d)-[:PUBLISHED_BY]->(p)",
                documents.stream()
                        .filter(document -> document.publisher() != null)
                        .map(document -> Map.of("document", document.id(), "publisher", document.publisher()))
                        .toList());
    }

    void removeDocuments(Collection<String> ids) {
        rows("MATCH (d:Document {id: row}) DETACH DELETE d", ids);
        rows("MATCH (r:ImportedRecord {id: row}) DELETE r", ids);
    }

    void records(Map<String, String> digests) {
        rows(
                "MERGE (r:ImportedRecord {id: row.id}) SET r.digest = row.digest",
                digests.entrySet().stream()
                        .map(entry -> Map.of("id", entry.getKey(), "digest", entry.getValue()))
                        .toList());
    }

    void removeClaims(Collection<String> ids) {
        rows("MATCH (c:Claim {id: row}) DETACH DELETE c", ids);
    }

    void createClaims(Collection<ClaimNode> claims) {
        rows("CREATE (c:Claim) SET c = row.properties SET c.digest = row.digest", claimRows(claims));
        edges(claims);
    }

    /** Keeps the node, and with it the edges that come from other claims. */
    void changeClaims(Collection<ClaimNode> claims) {
        rows(
                "MATCH (c:Claim {id: row.id}) SET c = row.properties SET c.digest = row.digest"
                        + " WITH c MATCH (c)-[old]->() WHERE NOT type(old) IN ['CONTRADICTS', 'COMPETES_WITH'] DELETE old",
                claimRows(claims));
        edges(claims);
    }

    private static List<Map<String, Object>> claimRows(Collection<ClaimNode> claims) {
        return claims.stream()
                .map(claim -> Map.<String, Object>of(
                        "id", claim.id(), "properties", claim.properties(), "digest", claim.digest()))
                .toList();
    }

    private void edges(Collection<ClaimNode> claims) {
        Map<String, List<Map<String, Object>>> byKind = new TreeMap<>();
        for (ClaimNode claim : claims) {
            for (Edge edge : claim.edges()) {
                byKind.computeIfAbsent(
                                "MATCH (c:Claim {id: row.claim}) MATCH (t:%s {id: row.id}) CREATE (c)-[r:%s]->(t) SET r = row.properties"
                                        .formatted(edge.target().label(), edge.type()),
                                kind -> new ArrayList<>())
                        .add(Map.of("claim", claim.id(), "id", edge.id(), "properties", edge.properties()));
            }
        }
        byKind.forEach(this::rows);
    }

    /** Relations that are not in the graph. The type is a value like any other: one statement to plan, whatever the number of types. */
    void createRelations(Collection<RelationEdge> relations) {
        rows(
                "MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})"
                        + " CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties",
                relations.stream().map(Writes::row).toList());
    }

    /** Relations that are. Here the type must be in the text, or Neo4j would look at relationships of every type. */
    void changeRelations(Collection<RelationEdge> relations) {
        present(relations, "SET r = row.properties");
    }

    void removeRelations(Collection<RelationEdge> relations) {
        present(relations, "DELETE r");
    }

    private void present(Collection<RelationEdge> relations, String action) {
        Map<String, List<RelationEdge>> byType = relations.stream()
                .collect(Collectors.groupingBy(RelationEdge::type, TreeMap::new, Collectors.toList()));
        byType.forEach((type, some) -> rows(
                "MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MATCH (a)-[r:`%s` {id: row.id}]->(b) %s"
                        .formatted(type, action),
                some.stream().map(Writes::row).toList()));
    }

    private static Map<String, Object> row(RelationEdge relation) {
        return Map.of(
                "id", relation.id(),
                "type", relation.type(),
                "from", relation.from(),
                "to", relation.to(),
                "properties", relation.properties());
    }

    void links(String type, Collection<ClaimLinks.Link> links) {
        rows(
                "MATCH (a:Claim {id: row.a}) MATCH (b:Claim {id: row.b}) CREATE (a)-[:%s]->(b)".formatted(type),
                links.stream().map(link -> Map.of("a", link.a(), "b", link.b())).toList());
    }

    void removeLinks(String type, Collection<ClaimLinks.Link> links) {
        rows(
                "MATCH (:Claim {id: row.a})-[r:%s]->(:Claim {id: row.b}) DELETE r".formatted(type),
                links.stream().map(link -> Map.of("a", link.a(), "b", link.b())).toList());
    }
}
