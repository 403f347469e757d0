// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.query.ThingLinks;
import org.springframework.stereotype.Component;

/** Reads one relation with its claims. */
@Component
class RelationReads {
    // A relation has no index of its own; the way to it leads through one of its claims.
    private static final String RELATION = """
            MATCH (c:Claim {relationId: $id}) WHERE c.status = 'done' WITH c ORDER BY c.id LIMIT 1
            MATCH (c)-[:SUBJECT]->(a:Entity)
            MATCH (c)-[:OBJECT]->(b:Entity)
            MATCH (a)-[r]->(b) WHERE r.id = $id AND type(r) = c.relation
            RETURN type(r) AS type, %s AS from, %s AS to,
                   r {.*, claims: null, saidBy: coalesce(r.saidBy, [])[..$most], deniedBy: coalesce(r.deniedBy, [])[..$most],
                      documents: coalesce(r.documents, [])[..$most]} AS relation,
                   COLLECT { MATCH (:Claim {relationId: $id})-[x:ABOUT]->(n:Entity) WITH DISTINCT x.as AS as, n
                             RETURN {as: as, entity: %s} ORDER BY as, n.id LIMIT $most } AS about
            """.formatted(Reference.to("a"), Reference.to("b"), Reference.to("n"));
    private static final String CLAIMS = """
            MATCH (c:Claim {relationId: $id})-[:SAID_IN]->(d:Document)""";

    private final GraphReads reads;
    private final ClaimReads claims;

    RelationReads(GraphReads reads, ClaimReads claims) {
        this.reads = reads;
        this.claims = claims;
    }

    /** With its first claims. */
    Optional<RelationView> one(String id) {
        Window window = new Window(ThingLinks.relation(id) + "/claims", Map.of(), Window.MOST, 0);
        return reads.row(RELATION, Map.of("id", id, "most", Window.MOST))
                .map(row -> RelationView.of(row, Names.in(List.of(row.inner("relation")), reads), claims(id, window)));
    }

    /** All that speak of it, those too that do not say it was done: by the date of their document, document and id. */
    Page<ClaimView> claims(String id, Window window) {
        return claims.page(CLAIMS, "WITH c, d ORDER BY d.earliest, d.id, c.id", Map.of("id", id), window);
    }

    /** Whether some claim speaks of it; the graph need not hold it. */
    boolean isSpokenOf(String id) {
        return reads.count("MATCH (c:Claim {relationId: $id}) RETURN count(c) AS count", Map.of("id", id)) > 0;
    }
}
