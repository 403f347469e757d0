// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads claims with their evidence: one, or a page of those that a pattern finds. In several statements, as Neo4j plans few large ones for longer than it runs many small ones. */
@Component
class ClaimReads {
    private static final String CLAIMS = """
            UNWIND range(0, size($ids) - 1) AS place MATCH (c:Claim {id: $ids[place]})-[at:SAID_IN]->(d:Document)
            RETURN place, properties(c) AS claim, %s AS document, properties(at) AS at
            """.formatted(Reference.to("d"));
    private static final String NAMED = """
            UNWIND $ids AS id MATCH (c:Claim {id: id})-[x:SUBJECT|OBJECT|SAID_BY|RELAYED_BY|ON_BEHALF_OF|ABOUT]->(n)
            RETURN id AS claim, type(x) AS edge, x.as AS as, %s AS thing ORDER BY claim, edge, x.step, as, n.id
            """.formatted(Reference.to("n"));
    private static final String LINKED = """
            UNWIND $ids AS id MATCH (c:Claim {id: id})-[x:CONTENT_OF|CONTRADICTS|COMPETES_WITH]-(o:Claim)
            WITH id, CASE WHEN type(x) <> 'CONTENT_OF' THEN type(x) WHEN startNode(x) = c THEN 'SPEECH' ELSE 'CONTENT' END AS link, o ORDER BY o.id
            WITH id, link, collect(o {.id, .relation, .stance, .content})[..$most] AS others
            UNWIND others AS other
            RETURN id AS claim, link, other
            """;
    private static final String DONE = """
            UNWIND $ids AS id MATCH (c:Claim {relationId: id}) WHERE c.status = 'done' RETURN DISTINCT id
            """;

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
     * @param order what follows the pattern: ends in expressions that together have no two claims alike
     * @param parameters of both
     */
    Page<ClaimView> page(String pattern, String order, Map<String, ?> parameters, Window window) {
        long total = reads.count(pattern + " RETURN count(c) AS count", parameters);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("skip", window.skip());
        all.put("limit", window.limit());
        String ids = pattern + " " + order + " SKIP $skip LIMIT $limit RETURN c.id AS id";
        List<String> page = total <= window.skip()
                ? List.of()
                : reads.rows(ids, all).stream().map(row -> row.sure("id")).toList();
        return Page.of(evidence(page), total, window);
    }

    /** In the order of the ids; unknown ones are passed over. */
    private List<ClaimView> evidence(List<String> ids) {
        List<Row> claims = read(CLAIMS, ids);
        if (claims.isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> linked = reads.rows(LINKED, Map.of("ids", ids, "most", ClaimView.MOST_LINKED)).stream()
                .collect(groupingBy(row -> row.sure("claim")));
        Map<String, List<Row>> named = named(ids, linked);
        Set<String> done = done(claims);
        return claims.stream()
                .sorted(Comparator.comparingLong(row -> row.number("place")))
                .map(row -> {
                    Row claim = row.inner("claim");
                    return ClaimView.of(
                            row,
                            NamedThings.of(named, claim.sure("id")),
                            LinkedClaims.of(linked.getOrDefault(claim.sure("id"), List.of()), named),
                            done.contains(String.valueOf(claim.text("relationId"))));
                })
                .toList();
    }

    /** What these claims and those they are linked with name, by claim. */
    private Map<String, List<Row>> named(List<String> ids, Map<String, List<Row>> linked) {
        Stream<String> others = linked.values().stream()
                .flatMap(List::stream)
                .map(link -> link.inner("other").sure("id"));
        List<String> all = Stream.concat(ids.stream(), others).distinct().toList();
        return read(NAMED, all).stream().collect(groupingBy(row -> row.sure("claim")));
    }

    /** Of the relations that these claims speak of, those that some claim says were done: they are in the graph. */
    private Set<String> done(List<Row> claims) {
        List<String> relations = claims.stream()
                .map(row -> row.inner("claim").text("relationId"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> done = new HashSet<>();
        read(DONE, relations).forEach(row -> done.add(row.sure("id")));
        return done;
    }

    private List<Row> read(String cypher, List<String> ids) {
        return ids.isEmpty() ? List.of() : reads.rows(cypher, Map.of("ids", ids));
    }
}
