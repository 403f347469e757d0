// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.vocabulary.ReservedNames;

/** How relations are best read type by type, and those of one type in order. */
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

    /**
     * Relations that one statement reads.
     *
     * @param types their types; null for all that there are
     * @param sorted at once, or entity by entity
     */
    record Portion(@Nullable List<String> types, boolean sorted) {
        /** @param condition on {@code r}; it returns {@code r} in the order of type, from, to and id */
        String statement(String condition) {
            String match = "(a)-[r%s]->(b:Entity) WHERE %s".formatted(types == null ? "" : quoted(types), condition);
            return sorted
                    ? "MATCH " + match + " AND a:Entity RETURN r ORDER BY type(r), a.id, b.id, r.id"
                    : "MATCH (a:Entity) WHERE a.id >= '' WITH a ORDER BY a.id CALL (a) { MATCH " + match
                            + " RETURN r ORDER BY b.id, r.id } RETURN r";
        }
    }

    /** All that there are, each type in one portion. A statement takes long to be planned, so the types that have few are read together. */
    List<Portion> portions() {
        if (wanted == null && counts(List.of("")).getFirst() <= SORTED_AT_ONCE) {
            return List.of(new Portion(null, true));
        }
        List<String> names = names();
        List<Long> counts =
                counts(names.stream().map(name -> quoted(List.of(name))).toList());
        List<Portion> portions = new ArrayList<>();
        List<String> few = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < names.size(); i++) {
            long count = counts.get(i);
            if (count > SORTED_AT_ONCE) {
                portions.add(new Portion(List.of(names.get(i)), false));
            } else if (count > 0) {
                if (sum + count > SORTED_AT_ONCE) {
                    portions.add(new Portion(few, true));
                    few = new ArrayList<>();
                    sum = 0;
                }
                few.add(names.get(i));
                sum += count;
            }
        }
        if (!few.isEmpty()) {
            portions.add(new Portion(few, true));
        }
        return portions;
    }

    /** Neo4j keeps count of these, and one statement is planned faster than many. */
    private List<Long> counts(List<String> types) {
        List<Long> counts = new ArrayList<>();
        if (!types.isEmpty()) {
            String cypher = types.stream()
                    .map("COUNT { (:Entity)-[%s]->() }"::formatted)
                    .collect(Collectors.joining(", ", "RETURN [", "] AS counts"));
            read(cypher, Map.of(), row -> GraphRead.<Long>list(row, "counts").forEach(counts::add));
        }
        return counts;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        read(NAMES, Map.of("reserved", List.copyOf(ReservedNames.RELATIONSHIPS)), row -> {
            String name = GraphRead.text(row, "type");
            if (wanted == null || wanted.contains(name)) {
                names.add(name);
            }
        });
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private void read(String cypher, Map<String, Object> parameters, GraphRead.Row row) {
        new GraphRead(store, limits, cancellation).each(cypher, parameters, row);
    }

    /** The vocabulary's names are words in capitals; others could be anything. */
    private static String quoted(List<String> names) {
        return names.stream()
                .map(name -> "`" + name.replace("`", "``") + "`")
                .collect(Collectors.joining("|", ":", ""));
    }
}
