// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.SearchWords;
import org.sayso.graph.Statement;
import org.springframework.stereotype.Component;

/** Finds the entities a caller means by an id, a name or an alias. */
@Component
public class Entities {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(10), 20, Long.MAX_VALUE, 64L << 20);

    private static final String BY_ID =
            "MATCH (e:Entity {id: $text}) RETURN e.id AS id, e.name AS name, labels(e) AS labels";
    // The index compares words, so what it finds is compared again as a whole.
    private static final String BY_NAME = """
            CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node AS e
            WHERE e.name = $text OR $text IN coalesce(e.aliases, [])
            RETURN e.id AS id, e.name AS name, labels(e) AS labels
            ORDER BY any(label IN labels WHERE label IN $labels) DESC, id
            """;
    private static final String NEAR = """
            CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node AS e, score
            WHERE size($labels) = 0 OR any(label IN labels(e) WHERE label IN $labels)
            RETURN e.id AS id, e.name AS name, labels(e) AS labels ORDER BY score DESC, id LIMIT 5
            """;

    /** One entity as a candidate for what was meant. */
    public record Candidate(String id, String name, List<String> labels) {
        boolean hasOneOf(List<String> wanted) {
            return wanted.isEmpty() || labels.stream().anyMatch(wanted::contains);
        }
    }

    /** What was found: one match is what was meant; {@code near} has a few others when there is none. */
    public record Found(List<Candidate> matches, List<Candidate> near) {}

    /** What a name meant in a graph of this version. */
    private record Asked(String graphVersion, String text, List<String> labels) {}

    private static final int MOST_KNOWN = 10_000;
    private static final int LONGEST_KNOWN = 200;

    private final GraphStore store;
    private final GraphAnswers answers;
    /** Most requests name somebody who was named before, and looking them up costs as much as a short answer. */
    private final Cache<Asked, Found> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    public Entities(GraphStore store, GraphAnswers answers) {
        this.store = store;
        this.answers = answers;
    }

    /**
     * An id wins over a name. Of several entities of one name, those with a wanted label count.
     *
     * @param labels wanted, empty for any
     */
    public Found find(String given, List<String> labels) {
        String text = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        try (GraphAnswer graph = answers.begin()) {
            if (!graph.isSteady() || text.length() > LONGEST_KNOWN) {
                return look(text, labels);
            }
            Asked asked = new Asked(graph.graphVersion(), text, labels);
            Found before = known.getIfPresent(asked);
            if (before != null) {
                return before;
            }
            Found found = look(text, labels);
            if (found.matches().size() == 1) {
                known.put(asked, found);
            }
            return found;
        }
    }

    /** What is to be planned ahead. */
    static List<Statement> examples() {
        List<String> some = List.of("Entity");
        return List.of(byId(""), byName("", List.of()), byName("", some), near("none", List.of()), near("none", some));
    }

    private static Statement byId(String text) {
        return new Statement(BY_ID, Map.of("text", text));
    }

    private static Statement byName(String text, List<String> labels) {
        return new Statement(BY_NAME, Map.of("text", text, "words", SearchWords.phrase(text), "labels", labels));
    }

    private static Statement near(String words, List<String> labels) {
        return new Statement(NEAR, Map.of("words", words, "labels", labels));
    }

    private Found look(String text, List<String> labels) {
        List<Candidate> byId = read(byId(text));
        if (!byId.isEmpty() && byId.getFirst().hasOneOf(labels)) {
            return new Found(byId, List.of());
        }
        List<Candidate> named = read(byName(text, labels));
        List<Candidate> wanted =
                named.stream().filter(entity -> entity.hasOneOf(labels)).toList();
        if (!wanted.isEmpty()) {
            return new Found(wanted, List.of());
        }
        List<Candidate> wrongType = byId.isEmpty() ? named : byId;
        return new Found(List.of(), wrongType.isEmpty() ? similar(text, labels) : wrongType);
    }

    private List<Candidate> similar(String text, List<String> labels) {
        SearchWords words = SearchWords.of(text);
        return words.isEmpty() ? List.of() : read(near(words.any(), labels));
    }

    private List<Candidate> read(Statement statement) {
        return RowList.of(store, statement, LIMITS).stream()
                .map(row -> new Candidate(text(row.get("id")), text(row.get("name")), labels(row.get("labels"))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<String> labels(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Objects::toString).collect(Collectors.toList())
                : List.of();
    }
}
