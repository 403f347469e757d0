// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;
import org.springframework.stereotype.Component;

/** Reads documents: a list, one, and the claims of one. */
@Component
class DocumentReads {
    private static final String ALL = "MATCH (d:Document) WHERE d.id >= '' ";
    private static final String PUBLISHED = "MATCH (:Entity {id: $publisher})<-[:PUBLISHED_BY]-(d:Document) ";
    private static final String SUMMARY = """
            OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(n:Entity)
            RETURN d.id AS id, d.title AS title, d.published AS published, d.language AS language, %s AS publisher, COUNT { (d)<-[:SAID_IN]-() } AS claims
            ORDER BY id
            """.formatted(Reference.to("n"));
    private static final String DOCUMENT = """
            MATCH (d:Document {id: $id})
            RETURN properties(d) AS document, head([(d)-[:PUBLISHED_BY]->(n) | %s]) AS publisher,
                   COLLECT { MATCH (n:Entity) WHERE n.id STARTS WITH d.id + '/' AND n.document = d.id
                             RETURN %s ORDER BY n.id LIMIT $groups } AS groups
            """.formatted(Reference.to("n"), Reference.to("n"));
    private static final String RELATIONS = """
            MATCH (:Document {id: $id})<-[:SAID_IN]-(c:Claim) RETURN c.relation AS relation, count(c) AS count ORDER BY relation
            """;
    private static final String CLAIMS = """
            MATCH (:Document {id: $id})<-[s:SAID_IN]-(c:Claim) WHERE size($types) = 0 OR c.relation IN $types""";
    /** A claim stands where its first main passage is, or its first of any kind. */
    private static final String IN_TEXT = """
            WITH c, COLLECT { UNWIND range(0, size(s.paragraphs) - 1) AS i
                              WITH s.paragraphs[i] AS paragraph, s.starts[i] AS start, s.roles[i] AS role
                              WHERE role = 'main' OR NOT 'main' IN s.roles
                              RETURN [paragraph, start] ORDER BY paragraph, start LIMIT 1 }[0] AS first
            ORDER BY first, c.relation, c.id""";

    private final GraphReads reads;
    private final ClaimReads claims;

    DocumentReads(GraphReads reads, ClaimReads claims) {
        this.reads = reads;
        this.claims = claims;
    }

    /**
     * In the order of ids.
     *
     * @param publisher an entity's id; null for the documents of all
     */
    Page<DocumentSummary> all(@Nullable String publisher, Window window) {
        String pattern = publisher == null ? ALL : PUBLISHED;
        Map<String, ?> parameters =
                Map.of("publisher", publisher == null ? "" : publisher, "skip", window.skip(), "limit", window.limit());
        long total = reads.count(pattern + "RETURN count(d) AS count", parameters);
        List<DocumentSummary> documents =
                reads.rows(pattern + "WITH d ORDER BY d.id SKIP $skip LIMIT $limit " + SUMMARY, parameters).stream()
                        .map(DocumentSummary::of)
                        .toList();
        return Page.of(documents, total, window);
    }

    /** With its first claims. */
    Optional<DocumentView> one(String id) {
        Window window = Window.first(ThingLinks.document(id) + "/claims");
        return reads.row(DOCUMENT, Map.of("id", id, "groups", DocumentView.MOST_GROUPS))
                .map(row -> DocumentView.of(row, relations(id), claims(id, List.of(), window)));
    }

    boolean has(String id) {
        return reads.count("MATCH (d:Document {id: $id}) RETURN count(d) AS count", Map.of("id", id)) > 0;
    }

    /**
     * In the order of the text.
     *
     * @param types of relations; all when there are none
     */
    Page<ClaimView> claims(String id, List<String> types, Window window) {
        return claims.page(CLAIMS, IN_TEXT, Map.of("id", id, "types", types), window);
    }

    private Map<String, Long> relations(String id) {
        Map<String, Long> relations = new LinkedHashMap<>();
        reads.rows(RELATIONS, Map.of("id", id))
                .forEach(row -> relations.put(row.sure("relation"), row.number("count")));
        return relations;
    }
}
