// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVocabulary;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** What the graph holds now, as far as an import needs to know. */
final class GraphState {
    private final @Nullable GraphStore store;

    /** @param store null for the state of a graph without anything in it */
    GraphState(@Nullable GraphStore store) {
        this.store = store;
    }

    /**
     * What the last import left behind.
     *
     * @param context the {@link org.sayso.record.RecordSet#context} all imported records were read in
     * @param rule number of the derivation rule the direct layer was made by
     * @param finished false while an import runs, and after one that was killed
     */
    record LastImport(String context, long rule, boolean finished) {}

    /** A document as it stands in the graph: its digest, the digest of the record it came from, and the number of its claims. */
    record KnownDocument(String digest, String record, long claims) {}

    /** A claim as it stands in the graph, with the relation it supports. */
    record KnownClaim(String id, String digest, @Nullable String relationId) {}

    @Nullable
    LastImport lastImport() {
        List<LastImport> last = new ArrayList<>();
        each(
                "MATCH (s:ImportState {id: 'state'})"
                        + " RETURN s.context AS context, s.rule AS rule, s.finished AS finished",
                Map.of(),
                row -> last.add(
                        new LastImport(text(row, "context"), (Long) Objects.requireNonNull(row.get("rule")), (Boolean)
                                Objects.requireNonNull(row.get("finished")))));
        return last.isEmpty() ? null : last.getFirst();
    }

    /** Null in an empty graph. */
    @Nullable
    GraphVocabulary vocabulary() {
        return store == null ? null : GraphVocabulary.of(store).orElse(null);
    }

    Map<String, KnownDocument> documents() {
        Map<String, KnownDocument> known = new TreeMap<>();
        each(
                "MATCH (d:Document) OPTIONAL MATCH (r:ImportedRecord {id: d.id})"
                        + " RETURN d.id AS id, d.digest AS digest, coalesce(r.digest, '') AS record,"
                        + " COUNT { (d)<-[:SAID_IN]-() } AS claims",
                Map.of(),
                row -> known.put(text(row, "id"), new KnownDocument(text(row, "digest"), text(row, "record"), (Long)
                        Objects.requireNonNull(row.get("claims")))));
        return known;
    }

    /** Digests by id of the entities that belong to no one document. */
    Map<String, String> entities() {
        Map<String, String> digests = new TreeMap<>();
        each(
                "MATCH (e:Entity) WHERE e.document IS NULL RETURN e.id AS id, coalesce(e.digest, '') AS digest",
                Map.of(),
                row -> digests.put(text(row, "id"), text(row, "digest")));
        return digests;
    }

    /** Digests by id of the groups that only these documents know. */
    Map<String, String> unnamed(Collection<String> documents) {
        Map<String, String> digests = new HashMap<>();
        each(
                "UNWIND $documents AS document MATCH (e:Entity) WHERE e.id STARTS WITH document + '/'"
                        + " RETURN e.id AS id, e.digest AS digest",
                Map.of("documents", List.copyOf(documents)),
                row -> digests.put(text(row, "id"), text(row, "digest")));
        return digests;
    }

    /** The claims of these documents by id. */
    Map<String, KnownClaim> claims(Collection<String> documents) {
        Map<String, KnownClaim> claims = new HashMap<>();
        each(
                "UNWIND $documents AS document MATCH (:Document {id: document})<-[:SAID_IN]-(c:Claim)"
                        + " RETURN c.id AS id, c.digest AS digest,"
                        + " CASE c.status WHEN 'done' THEN c.relationId END AS relationId",
                Map.of("documents", List.copyOf(documents)),
                row -> claims.put(text(row, "id"), new KnownClaim(text(row, "id"), text(row, "digest"), (String)
                        row.get("relationId"))));
        return claims;
    }

    /** Relations whose caption or date depends on these entities: as a voice, or as the act. */
    Collection<String> relationsDependingOn(Collection<String> entities) {
        return relationIds(
                "UNWIND $ids AS id MATCH (:Entity {id: id})<-[r:SAID_BY|ABOUT]-(c:Claim)"
                        + " WHERE c.relationId IS NOT NULL AND (type(r) = 'SAID_BY' OR r.as = 'act')"
                        + " RETURN DISTINCT c.relationId AS relationId",
                entities);
    }

    /** Relations whose caption names one of these documents as a voice. */
    Collection<String> relationsVoicedBy(Collection<String> documents) {
        return relationIds(
                "UNWIND $ids AS id MATCH (:Document {id: id})<-[:SAID_BY]-(c:Claim)"
                        + " WHERE c.relationId IS NOT NULL RETURN DISTINCT c.relationId AS relationId",
                documents);
    }

    private Collection<String> relationIds(String cypher, Collection<String> ids) {
        List<String> relations = new ArrayList<>();
        each(cypher, Map.of("ids", List.copyOf(ids)), row -> relations.add(text(row, "relationId")));
        return relations;
    }

    void each(String cypher, Map<String, ?> parameters, Consumer<Map<String, Object>> sink) {
        if (store != null) {
            RowCollector.each(store, new Statement(cypher, parameters), sink);
        }
    }

    static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
