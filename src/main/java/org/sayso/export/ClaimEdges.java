// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/** What leads away from claims and documents. An edge of a claim carries the claim's dates, so that it comes and goes with what is claimed. */
final class ClaimEdges {
    private static final List<String> OF_THE_CLAIM = List.of("when", "earliest", "latest");

    private final GraphRead read;
    private final ClaimAttributes attributes;
    private final GraphSource.EdgeSink sink;
    private String last = "";
    private int ordinal;

    ClaimEdges(GraphRead read, ClaimAttributes attributes, GraphSource.EdgeSink sink) {
        this.read = read;
        this.attributes = attributes;
        this.sink = sink;
    }

    /**
     * @param which of {@code c}, by its id
     * @param kept by id, which claims may stand at the other end
     */
    void ofClaims(String which, Map<String, ?> parameters, Predicate<String> kept) {
        read.each("""
                MATCH (c:Claim) WHERE %s
                WITH c ORDER BY c.id
                CALL (c) {
                  MATCH (c)-[r]->(t) WHERE (t:Entity OR t:Claim OR t:Document) AND t.id >= ''
                  RETURN r, t:Claim AS claim, CASE WHEN t:Claim THEN '%s' WHEN t:Document THEN '%s' ELSE '' END + t.id AS to
                  ORDER BY to, type(r), r.as, r.step
                }
                RETURN c.id AS from, c.when AS when, c.earliest AS earliest, c.latest AS latest, claim, to, r""".formatted(which, ClaimLayer.CLAIM, ClaimLayer.DOCUMENT), parameters, row -> {
            Map<String, Object> edge = GraphRead.part(row, "r");
            if (!Boolean.TRUE.equals(row.get("claim")) || kept.test(GraphRead.text(edge, "$to"))) {
                tell(
                        ClaimLayer.CLAIM + GraphRead.text(row, "from"),
                        GraphRead.text(row, "to"),
                        edge,
                        properties(row, edge));
            }
        });
    }

    private SortedMap<String, Object> properties(Map<String, Object> row, Map<String, Object> edge) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (String name : OF_THE_CLAIM) {
            if (row.get(name) != null) {
                told.put(name, row.get(name));
            }
        }
        for (String name : List.of(ClaimAttributes.AS, ClaimAttributes.STEP)) {
            if (edge.get(name) != null) {
                told.put(name, edge.get(name));
            }
        }
        if (edge.get("paragraphs") != null) {
            List<Object> place = List.of(
                    GraphRead.text(edge, "$to"),
                    GraphRead.list(edge, "paragraphs"),
                    GraphRead.list(edge, "starts"),
                    GraphRead.list(edge, "ends"),
                    GraphRead.list(edge, "roles"));
            told.put(DirectAttributes.LOCATORS, Locators.of(List.of(place)));
        }
        return attributes.ofEdge(told);
    }

    /** @param which of {@code d}, by its id */
    void ofDocuments(String which, Map<String, ?> parameters) {
        read.each(
                """
                MATCH (d:Document) WHERE %s
                WITH d ORDER BY d.id
                CALL (d) { MATCH (d)-[r:PUBLISHED_BY]->(t:Entity) WHERE t.id >= '' RETURN r, t.id AS to ORDER BY to }
                RETURN d.id AS from, to, r""".formatted(which),
                parameters,
                row -> tell(
                        ClaimLayer.DOCUMENT + GraphRead.text(row, "from"),
                        GraphRead.text(row, "to"),
                        GraphRead.part(row, "r"),
                        attributes.ofEdge(Map.of())));
    }

    private void tell(String from, String to, Map<String, Object> edge, SortedMap<String, Object> properties) {
        String type = GraphRead.text(edge, "$type");
        String id = type + ":" + from + ">" + to;
        ordinal = id.equals(last) ? ordinal + 1 : 1;
        last = id;
        sink.edge(new ExportEdge(
                ordinal == 1 ? id : id + "#" + ordinal,
                from,
                to,
                type,
                ordinal,
                type.toLowerCase(Locale.ROOT).replace('_', ' '),
                properties));
    }
}
