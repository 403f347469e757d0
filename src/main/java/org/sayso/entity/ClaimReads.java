// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads claims with their evidence: one, or a page of those that a pattern finds. */
@Component
class ClaimReads {
    /** One statement for the claims of all lists: Neo4j takes long to plan it, once. */
    private static final String EVIDENCE = """
            UNWIND range(0, size($ids) - 1) AS place
            MATCH (c:Claim {id: $ids[place]})
            MATCH (c)-[at:SAID_IN]->(d:Document)
            MATCH (c)-[:SAID_BY]->(v)
            MATCH (c)-[:SUBJECT]->(a:Entity)
            OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
            OPTIONAL MATCH (c)-[:CONTENT_OF]->(speech:Claim)
            RETURN properties(c) AS claim, %s AS from, %s AS to, %s AS saidBy, %s AS document, properties(at) AS at,
                   COLLECT { MATCH (c)-[y:RELAYED_BY]->(n:Entity) RETURN %s ORDER BY y.step } AS relayedBy,
                   COLLECT { MATCH (c)-[:ON_BEHALF_OF]->(n:Entity) RETURN %s ORDER BY n.id } AS onBehalfOf,
                   COLLECT { MATCH (c)-[x:ABOUT]->(n:Entity) RETURN {as: x.as, entity: %s} ORDER BY x.as, n.id } AS about,
                   CASE WHEN speech IS NULL THEN NULL ELSE %s END AS contentOf,
                   COLLECT { MATCH (o:Claim)-[:CONTENT_OF]->(c) WITH o ORDER BY o.id LIMIT $linked RETURN %s } AS contents,
                   COLLECT { MATCH (o:Claim)-[:CONTRADICTS]-(c) WITH o ORDER BY o.id LIMIT $linked RETURN %s } AS contradicts,
                   COLLECT { MATCH (o:Claim)-[:COMPETES_WITH]-(c) WITH o ORDER BY o.id LIMIT $linked RETURN %s } AS competesWith,
                   b IS NOT NULL AND (c.status = 'done' OR EXISTS { MATCH (o:Claim {relationId: c.relationId, status: 'done'}) }) AS related
            ORDER BY place
            """.formatted(
                    Reference.to("a"),
                    Reference.to("b"),
                    Reference.to("v"),
                    Reference.to("d"),
                    Reference.to("n"),
                    Reference.to("n"),
                    Reference.to("n"),
                    ClaimLink.to("speech"),
                    ClaimLink.to("o"),
                    ClaimLink.to("o"),
                    ClaimLink.to("o"));

    private final GraphReads reads;

    ClaimReads(GraphReads reads) {
        this.reads = reads;
    }

    Optional<ClaimView> one(String id) {
        return evidence(List.of(id)).stream().findFirst();
    }

    /**
     * A page of claims.
     *
     * @param pattern finds them as {@code c}
     * @param order expressions over what the pattern binds, which together have no two claims alike
     * @param parameters of the pattern
     */
    Page<ClaimView> page(String pattern, String order, Map<String, ?> parameters, Window window) {
        long total = reads.count(pattern + " RETURN count(c) AS count", parameters);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("skip", window.skip());
        all.put("limit", window.limit());
        String ids = pattern + " RETURN c.id AS id ORDER BY " + order + " SKIP $skip LIMIT $limit";
        return Page.of(
                evidence(
                        reads.rows(ids, all).stream().map(row -> row.sure("id")).toList()),
                total,
                window);
    }

    private List<ClaimView> evidence(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : reads.rows(EVIDENCE, Map.of("ids", ids, "linked", ClaimView.MOST_LINKED)).stream()
                        .map(ClaimView::of)
                        .toList();
    }
}
