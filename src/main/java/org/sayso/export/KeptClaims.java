// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.sayso.vocabulary.Vocabulary;

/**
 * The claims of the relations that a filter lets through, and whom and what they speak of: all entities at their ends, voices, documents and publishers, so that no
 * claim leaves without its evidence. Ids only, of which there are as many as there are claims.
 *
 * @param claims sorted, each once
 * @param truncated whether a limit left out relations
 */
record KeptClaims(
        List<String> claims, NavigableSet<String> entities, NavigableSet<String> documents, boolean truncated) {
    /** Ids that one statement looks up. */
    private static final int AT_ONCE = 1000;

    private static final String AROUND_CLAIMS =
            "MATCH (c:Claim) WHERE c.id IN $ids MATCH (c)-->(t) WHERE (t:Entity OR t:Document) AND t.id >= ''"
                    + " RETURN DISTINCT t.id AS id, t:Document AS document";

    private static final String PUBLISHERS =
            "MATCH (d:Document)-[:PUBLISHED_BY]->(t:Entity) WHERE d.id IN $ids RETURN DISTINCT t.id AS id";

    static KeptClaims of(GraphRead read, GraphFilter filter, Vocabulary vocabulary) {
        NavigableSet<String> entities = new TreeSet<>();
        if (filter.around() != null) {
            entities.add(filter.around());
        }
        List<String> claims = new ArrayList<>();
        boolean truncated = new Relations(read, filter, vocabulary)
                .each(Relations.ENDS + ", r.claims AS claims", row -> {
                    entities.add(GraphRead.text(row, "from"));
                    entities.add(GraphRead.text(row, "to"));
                    claims.addAll(GraphRead.<String>list(row, "claims"));
                });
        List<String> sorted = claims.stream().distinct().sorted().toList();
        NavigableSet<String> documents = new TreeSet<>();
        for (List<String> portion : portions(sorted)) {
            read.each(AROUND_CLAIMS, Map.of("ids", portion), row -> {
                boolean document = Objects.equals(row.get("document"), true);
                (document ? documents : entities).add(GraphRead.text(row, "id"));
            });
        }
        for (List<String> portion : portions(List.copyOf(documents))) {
            read.each(PUBLISHERS, Map.of("ids", portion), row -> entities.add(GraphRead.text(row, "id")));
        }
        return new KeptClaims(sorted, entities, documents, truncated);
    }

    /** In the same order. */
    static List<List<String>> portions(List<String> ids) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
