// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.query.TableQuery;

/**
 * A query with its values, and the two parameters whose names mean something to Sayso itself. With an integer {@code limit} it is run with one more and cut at
 * the limit, so that the answer can tell exactly whether it is whole. With a list of words {@code stance}, the rows of the stances not asked for are counted,
 * so that the answer can tell how many it leaves out.
 */
final class BoundQuery {
    private static final String LIMIT = "limit";
    private static final String STANCE = "stance";

    private final SavedQuery query;
    private final Map<String, @Nullable Object> values;

    private BoundQuery(SavedQuery query, Map<String, @Nullable Object> values) {
        this.query = query;
        this.values = values;
    }

    static TableQuery of(SavedQuery query, Map<String, @Nullable Object> values) {
        BoundQuery bound = new BoundQuery(query, values);
        Long rows = bound.limit();
        return new TableQuery(
                query.name(),
                values,
                rows == null ? bound.with(Map.of()) : bound.with(Map.of(LIMIT, rows + 1)),
                rows == null ? Long.MAX_VALUE : rows,
                bound.leftOut());
    }

    private @Nullable Long limit() {
        boolean limited = query.parameter(LIMIT)
                .filter(parameter -> parameter.type() == ValueType.INTEGER && !parameter.isList())
                .isPresent();
        return limited && values.get(LIMIT) instanceof Long rows && rows < Long.MAX_VALUE ? rows : null;
    }

    private @Nullable Statement leftOut() {
        if (!(values.get(STANCE) instanceof List<?> wanted)) {
            return null;
        }
        List<String> others = query.parameter(STANCE).map(Parameter::choices).orElse(List.of()).stream()
                .filter(stance -> !wanted.contains(stance))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        return limit() == null ? with(Map.of(STANCE, others)) : with(Map.of(STANCE, others, LIMIT, Long.MAX_VALUE));
    }

    private Statement with(Map<String, ?> changed) {
        Map<String, @Nullable Object> bound = new LinkedHashMap<>(values);
        bound.putAll(changed);
        return new Statement(query.cypher(), bound);
    }
}
