// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Vocabulary;

/**
 * The relations that a filter lets through, in the order of from, to, type and id. Read in the order of the index of ids, and those of one entity sorted by
 * themselves, so that nothing grows with the graph; around one entity, what can be reached from there is known by ids first.
 */
final class Relations {
    /** What is handed on of a relation where only its ends matter. */
    static final String ENDS = "a.id AS from, b.id AS to";

    /** Each statement is told all inner entities, which should not happen often. */
    private static final int SOURCES_AT_ONCE = 10_000;

    private static final String PUBLISHED =
            "MATCH (:Entity {id: $publisher})<-[:PUBLISHED_BY]-(d:Document) RETURN d.id AS id ORDER BY id";

    private final GraphRead read;
    private final RelationCondition condition;
    private final RelationCondition denied;
    private final long limit;
    private final @Nullable Reach reach;

    /** @param inner what the last step may set out from; every relation that counts has an end there */
    private record Reach(List<String> inner, Set<String> all) {}

    /** Reads what the filter needs to know beforehand. */
    Relations(GraphRead read, GraphFilter filter, Vocabulary vocabulary) {
        this.read = read;
        List<String> documents = documents(read, filter.publisher());
        this.condition = RelationCondition.of(filter, vocabulary, documents);
        this.denied = RelationCondition.of(filter.of(GraphFilter.DENIED), vocabulary, documents);
        this.limit = filter.limit() == null ? Long.MAX_VALUE : filter.limit();
        this.reach = filter.around() == null ? null : reach(filter.around(), filter.depth());
    }

    /** For statements of one's own. */
    RelationCondition condition() {
        return condition;
    }

    /**
     * Those for which {@code also} holds too, whatever limit and surroundings the filter has.
     *
     * @param columns as with {@link #each}
     */
    void which(String also, String columns, GraphRead.Row row) {
        read.each(ordered("a.id >= ''", "(" + also + ") AND ", columns), condition.parameters(), row);
    }

    /**
     * Hands them on, up to the limit of the filter.
     *
     * @param columns what a statement returns that knows a relation {@code r} from {@code a} to {@code b}
     * @return whether the limit left out some
     */
    boolean each(String columns, GraphRead.Row row) {
        if (reach == null) {
            return read.first(limit, ordered("a.id >= ''", "", columns), condition.parameters(), row);
        }
        String cypher = ordered("a.id IN $ids", "(a.id IN $inner OR b.id IN $inner) AND ", columns);
        Counter counted = new Counter(row);
        for (List<String> portion : GraphRead.portions(reach.all, SOURCES_AT_ONCE)) {
            Map<String, Object> parameters = with("ids", portion);
            parameters.put("inner", reach.inner);
            if (read.first(limit - counted.rows, cypher, parameters, counted)) {
                return true;
            }
        }
        return false;
    }

    /** How many relations are denied and would be among these, whatever the limit, if they were not. */
    long denied() {
        String which = reach == null ? "MATCH (a:Entity)-[r]->(b:Entity)" : """
                  MATCH (n:Entity) WHERE n.id IN $inner
                  MATCH (n)-[r]-(:Entity)
                  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b""";
        Map<String, Object> parameters = new TreeMap<>(denied.parameters());
        if (reach != null) {
            parameters.put("inner", reach.inner);
        }
        long[] count = {0};
        read.each(
                which + " WHERE " + denied.cypher() + " RETURN count(*) AS count",
                parameters,
                row -> count[0] = (Long) Objects.requireNonNull(row.get("count")));
        return count[0];
    }

    /** Of all entities {@code id >= ''} has to hold: that lets Neo4j read in the order of the index. */
    private String ordered(String entities, String further, String columns) {
        return """
                MATCH (a:Entity) WHERE %s
                WITH a ORDER BY a.id
                CALL (a) {
                  MATCH (a)-[r]->(b:Entity)
                  WHERE %s%s
                  RETURN r, b ORDER BY b.id, type(r), r.id
                }
                RETURN %s""".formatted(entities, further, condition.cypher(), columns);
    }

    private Reach reach(String around, int depth) {
        String cypher = """
                MATCH (n:Entity) WHERE n.id IN $ids
                MATCH (n)-[r]-(m:Entity)
                WITH r, m, startNode(r) AS a, endNode(r) AS b
                WHERE %s
                RETURN m.id AS id""".formatted(condition.cypher());
        Set<String> all = new HashSet<>(Set.of(around));
        List<String> inner = List.of();
        Collection<String> outermost = List.of(around);
        for (int step = 1; step <= depth && !outermost.isEmpty(); step++) {
            inner = List.copyOf(all);
            Set<String> next = new TreeSet<>();
            for (List<String> portion : GraphRead.portions(outermost, SOURCES_AT_ONCE)) {
                read.each(cypher, with("ids", portion), row -> {
                    String id = GraphRead.text(row, "id");
                    if (all.add(id)) {
                        next.add(id);
                    }
                });
            }
            outermost = next;
        }
        return new Reach(inner, all);
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> parameters = new TreeMap<>(condition.parameters());
        parameters.put(name, value);
        return parameters;
    }

    private static List<String> documents(GraphRead read, @Nullable String publisher) {
        List<String> ids = new ArrayList<>();
        if (publisher != null) {
            read.each(PUBLISHED, Map.of("publisher", publisher), row -> ids.add(GraphRead.text(row, "id")));
        }
        return ids;
    }

    private static final class Counter implements GraphRead.Row {
        private final GraphRead.Row row;
        private long rows;

        Counter(GraphRead.Row row) {
            this.row = row;
        }

        @Override
        public void accept(Map<String, Object> columns) {
            rows++;
            row.accept(columns);
        }
    }
}
