// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/**
 * Reads for one export, row by row.
 *
 * @param limits of each statement
 */
record GraphRead(GraphStore store, ReadLimits limits, Cancellation cancellation) {
    /** Rows that are wanted by their ids are asked for so many at a time. */
    private static final int AT_ONCE = 1000;

    /** A row by its columns, as {@link RowCollector} makes them. */
    interface Row extends Consumer<Map<String, Object>> {}

    void each(String cypher, Map<String, ?> parameters, Row row) {
        first(Long.MAX_VALUE, cypher, parameters, row);
    }

    /** The first rows; says whether there is at least one more than {@code most}. */
    boolean first(long most, String cypher, Map<String, ?> parameters, Row row) {
        ReadLimits narrowed = new ReadLimits(
                limits.timeout(), Math.min(most, limits.maxRows()), limits.maxValues(), limits.memoryBytes());
        return store.read(new Statement(cypher, parameters), narrowed, cancellation, new RowCollector(row))
                .truncated();
    }

    /** Sorted, each once, so many at a time as one statement looks up. */
    static <T extends Comparable<T>> Iterable<List<T>> portions(Collection<T> wanted) {
        return portions(wanted, AT_ONCE);
    }

    /** Sorted, each once, so many at a time. */
    static <T extends Comparable<T>> Iterable<List<T>> portions(Collection<T> wanted, int size) {
        List<T> sorted = new ArrayList<>(new TreeSet<>(wanted));
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += size) {
            portions.add(sorted.subList(from, Math.min(sorted.size(), from + size)));
        }
        return portions;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> row, String column) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(column), column);
    }

    /** Empty for what is not there. */
    static String text(Map<String, Object> part, String name) {
        return Objects.toString(part.get(name), "");
    }

    /** Empty for what is not there. */
    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> part, String name) {
        return part.get(name) instanceof List<?> list ? (List<T>) list : List.of();
    }
}
