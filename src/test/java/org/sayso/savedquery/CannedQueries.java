// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.query.Entities;

/** The query files that come with Sayso, asked without a server. */
public final class CannedQueries {
    private static final List<SavedQuery> ALL = read();

    private CannedQueries() {}

    public static List<SavedQuery> all() {
        return ALL;
    }

    static SavedQuery named(String name) {
        return ALL.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The rows of an answer; parameters are as a request would give them, such as {@code "event=paris-conference-2023"}; a list
     * takes several of the same name.
     */
    public static List<Map<String, Object>> ask(GraphStore store, String name, String... parameters) {
        return RowCollector.all(store, bound(store, name, parameters));
    }

    public static List<Map<String, Object>> ask(GraphStore store, SavedQuery query, Map<String, List<String>> given) {
        return RowCollector.all(store, bound(store, query, given));
    }

    /** The statement with its parameters; entities are looked up by id, name or alias in the store. */
    static Statement bound(GraphStore store, SavedQuery query, Map<String, List<String>> given) {
        return new Statement(query.cypher(), query.values(given, (text, labels) -> entity(store, text, labels)));
    }

    public static Statement bound(GraphStore store, String name, String... parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] pair = parameter.split("=", 2);
            given.merge(
                    pair[0],
                    List.of(pair[1]),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return bound(store, named(name), given);
    }

    private static Entities.Found entity(GraphStore store, String text, List<String> labels) {
        String cypher = """
                MATCH (e:Entity) WHERE (e.id = $text OR e.name = $text OR $text IN e.aliases)
                      AND (size($labels) = 0 OR any(label IN labels(e) WHERE label IN $labels))
                RETURN e.id AS id, e.name AS name""";
        var rows = RowCollector.all(store, new Statement(cypher, Map.of("text", text, "labels", labels)));
        return new Entities.Found(
                rows.stream()
                        .map(row -> new Entities.Candidate(
                                Objects.toString(row.get("id")), Objects.toString(row.get("name")), labels))
                        .toList(),
                List.of());
    }

    private static List<SavedQuery> read() {
        return QueryFiles.in(List.of(Path.of("cypher"))).list().stream()
                .map(CannedQueries::parse)
                .toList();
    }

    private static SavedQuery parse(QueryFiles.File file) {
        try {
            var parsed = QueryFileParser.parse(
                    file.name(), file.group(), file.content().read());
            assertThat(parsed.faults()).isEmpty();
            return parsed.query();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
