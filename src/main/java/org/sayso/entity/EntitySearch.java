// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.graph.SearchWords;
import org.springframework.stereotype.Component;

/** Lists entities, all or those whose names or aliases hold what was typed. */
@Component
class EntitySearch {
    private static final String ALL = """
            MATCH (e:Entity) WHERE e.id >= '' AND (size($types) = 0 OR any(label IN labels(e) WHERE label IN $types))
            """;
    // The index holds an entity's names as words; what was typed is compared with whole names afterwards. Scores are
    // left alone: they depend on what was deleted
    // from the index, so that they differ from store to store.
    private static final String FOUND = """
            CALL () {
                MATCH (e:Entity {id: $text}) RETURN e, 0 AS rank
                UNION ALL
                CALL db.index.fulltext.queryNodes('entity_names', $begun) YIELD node AS e
                WITH e, [name IN [e.name] + coalesce(e.aliases, []) | toLower(name)] AS names
                RETURN e, CASE WHEN $text IN names THEN 0 WHEN any(name IN names WHERE name STARTS WITH $text) THEN 1 ELSE 2 END AS rank
                UNION ALL
                CALL db.index.fulltext.queryNodes('entity_names', $similar) YIELD node AS e RETURN e, 3 AS rank
            }
            WITH e, min(rank) AS rank
            WHERE size($types) = 0 OR any(label IN labels(e) WHERE label IN $types)
            """;
    private static final String RANKED = """
            WITH e, rank, [name IN [e.name] + coalesce(e.aliases, []) | ' ' + toLower(name) + ' '] AS names
            WITH e, rank, size([word IN $words WHERE any(name IN names WHERE name CONTAINS ' ' + word + ' ')]) AS whole
            RETURN e.id AS id, e.name AS name, labels(e) AS labels, coalesce(e.aliases, []) AS aliases,
                   ['exact', 'prefix', 'words', 'similar'][rank] AS match
            ORDER BY rank, whole DESC, name, id SKIP $skip LIMIT $limit
            """;
    private static final String COLUMNS = """
            e.id AS id, e.name AS name, labels(e) AS labels, coalesce(e.aliases, []) AS aliases
            """;

    private final GraphReads reads;

    EntitySearch(GraphReads reads) {
        this.reads = reads;
    }

    /** In the order of ids. */
    Page<EntitySummary> all(List<String> types, Window window) {
        var parameters = Map.of("types", types, "skip", window.skip(), "limit", window.limit());
        long total = reads.count(ALL + "RETURN count(e) AS count", parameters);
        List<EntitySummary> entities =
                reads.rows(ALL + "RETURN " + COLUMNS + "ORDER BY e.id SKIP $skip LIMIT $limit", parameters).stream()
                        .map(EntitySummary::of)
                        .toList();
        return Page.of(entities, total, window);
    }

    /**
     * Names that are what was typed come first, then those that begin with it, then those that hold its words or what begins with them, then misspelt ones; among alike those with more of the words as they are. When nothing holds all of the words, those that hold some.
     */
    Page<EntitySummary> found(String typed, List<String> types, Window window) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        SearchWords words = SearchWords.of(text);
        if (words.isEmpty()) {
            return Page.of(List.of(), 0, window);
        }
        Page<EntitySummary> all = found(text, words, words.misspelt(), types, window);
        return all.total() > 0 ? all : found(text, words, words.any(), types, window);
    }

    private Page<EntitySummary> found(
            String text, SearchWords words, String similar, List<String> types, Window window) {
        var parameters = Map.of(
                "text", text,
                "words", words.words(),
                "begun", words.begun(),
                "similar", similar,
                "types", types,
                "skip", window.skip(),
                "limit", window.limit());
        long total = reads.count(FOUND + "RETURN count(e) AS count", parameters);
        List<EntitySummary> entities = total == 0
                ? List.of()
                : reads.rows(FOUND + RANKED, parameters).stream()
                        .map(EntitySummary::of)
                        .toList();
        return Page.of(entities, total, window);
    }
}
