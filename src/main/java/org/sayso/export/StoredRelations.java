// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.vocabulary.ReservedNames;

/** Which types of relations there are, and how those of one type are best read in order. */
final class StoredRelations {
    /** So many are sorted at once, in some tens of megabytes; where there are more, all entities are gone through for them. */
    private static final long SORTED_AT_ONCE = 100_000;

    private static final String NAMES =
            "CALL db.relationshipTypes() YIELD relationshipType AS type WHERE NOT type IN $reserved RETURN type ORDER BY type";

    private final GraphStore store;
    private final ReadLimits limits;
    private final Cancellation cancellation;
    private final @Nullable List<String> wanted;

    /** @param wanted types; null for all */
    StoredRelations(GraphStore store, ReadLimits limits, Cancellation cancellation, @Nullable List<String> wanted) {
        this.store = store;
        this.limits = limits;
        this.cancellation = cancellation;
        this.wanted = wanted;
    }

    /** @param fileName unique among all types, whatever the case */
    record Type(String name, String fileName, long count) {
        /** @param condition on {@code r}; it returns {@code r} in the order of from, to and id */
        String statement(String condition) {
            String match = "(a)-[r:%s]->(b:Entity) WHERE %s".formatted(quoted(name), condition);
            return count <= SORTED_AT_ONCE
                    ? "MATCH " + match + " AND a:Entity RETURN r ORDER BY a.id, b.id, r.id"
                    : "MATCH (a:Entity) WHERE a.id >= '' WITH a ORDER BY a.id CALL (a) { MATCH " + match
                            + " RETURN r ORDER BY b.id, r.id } RETURN r";
        }
    }

    /** Those that there are relations of, in the order of their names. */
    List<Type> types() {
        List<String> names = names();
        if (names.isEmpty()) {
            return List.of();
        }
        // Neo4j keeps count of these, and one statement is planned faster than many.
        String counts = names.stream()
                .map(name -> "COUNT { (:Entity)-[:%s]->() }".formatted(quoted(name)))
                .collect(Collectors.joining(", ", "RETURN [", "] AS counts"));
        List<Type> types = new ArrayList<>();
        read(counts, Map.of(), row -> {
            List<?> numbers = (List<?>) Objects.requireNonNull(row.get("counts"));
            for (int i = 0; i < names.size(); i++) {
                long count = ((Number) numbers.get(i)).longValue();
                if (count > 0) {
                    types.add(new Type(names.get(i), fileName(names.get(i), i), count));
                }
            }
        });
        return types;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        read(NAMES, Map.of("reserved", List.copyOf(ReservedNames.RELATIONSHIPS)), row -> {
            String name = Objects.toString(row.get("type"), "");
            if (wanted == null || wanted.contains(name)) {
                names.add(name);
            }
        });
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private void read(
            String cypher, Map<String, Object> parameters, java.util.function.Consumer<Map<String, Object>> row) {
        store.read(new Statement(cypher, new LinkedHashMap<>(parameters)), limits, cancellation, new RowCollector(row));
    }

    /** The vocabulary's names are words in capitals; others could be anything. */
    private static String fileName(String name, int number) {
        return name.matches("[A-Z][A-Z0-9_]*") ? name : "type-" + (number + 1);
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
