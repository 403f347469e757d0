// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.parameter.Parameter;
import org.sayso.query.Heading;
import org.sayso.query.RowRange;
import org.sayso.query.TableQuery;

/**
 * A query with its values, and the two parameters whose names mean something to Sayso itself. With an integer {@code limit} it is run with one row more than
 * are wanted and cut there, so that the answer can tell exactly whether it is whole. With a list of words {@code stance}, the rows of the stances not asked for are counted,
 * so that the answer can tell how many it leaves out.
 */
final class BoundQuery {
    private static final String LIMIT = "limit";
    private static final String SKIP = "skip";
    private static final String STANCE = "stance";

    private final SavedQuery query;
    private final Map<String, @Nullable Object> values;

    private BoundQuery(SavedQuery query, Map<String, @Nullable Object> values) {
        this.query = query;
        this.values = values;
    }

    /**
     * @param values of the query's own parameters
     * @param rows of the answer that are wanted
     */
    static TableQuery of(SavedQuery query, Map<String, @Nullable Object> values, RowRange rows) {
        BoundQuery bound = new BoundQuery(query, values);
        Statement statement = bound.isLimited() && rows.most() < Long.MAX_VALUE
                ? bound.with(Map.of(LIMIT, rows.skip() + rows.most() + 1))
                : bound.with(Map.of());
        return new TableQuery(query.name(), values, statement, rows, bound.leftOut(), true, bound.heading(rows));
    }

    private Heading heading(RowRange rows) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>(values);
        if (rows.most() < Long.MAX_VALUE) {
            asked.put(LIMIT, rows.most());
        }
        if (rows.skip() > 0) {
            asked.put(SKIP, rows.skip());
        }
        return Heading.ofCanned(query.name(), query.title(), query.description(), query.resultsAddress(), asked);
    }

    private boolean isLimited() {
        return query.parameter(LIMIT).filter(Parameter::isWholeNumber).isPresent() && values.get(LIMIT) != null;
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
        return isLimited() ? with(Map.of(STANCE, others, LIMIT, Long.MAX_VALUE)) : with(Map.of(STANCE, others));
    }

    private Statement with(Map<String, ?> changed) {
        Map<String, @Nullable Object> bound = new LinkedHashMap<>(values);
        bound.putAll(changed);
        return new Statement(query.cypher(), bound);
    }
}
