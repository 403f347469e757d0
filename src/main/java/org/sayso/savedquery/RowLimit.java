// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.query.TableQuery;

/**
 * A query that has an integer parameter {@code limit} is run with one more and cut at the limit, so that the answer can tell exactly whether it is whole.
 */
final class RowLimit {
    private static final String LIMIT = "limit";

    private RowLimit() {}

    static TableQuery of(SavedQuery query, Map<String, @Nullable Object> values) {
        boolean limited = query.parameter(LIMIT)
                .filter(parameter -> parameter.type() == ValueType.INTEGER && !parameter.isList())
                .isPresent();
        if (limited && values.get(LIMIT) instanceof Long rows && rows < Long.MAX_VALUE) {
            Map<String, @Nullable Object> bound = new LinkedHashMap<>(values);
            bound.put(LIMIT, rows + 1);
            return new TableQuery(query.name(), values, new Statement(query.cypher(), bound), rows);
        }
        return new TableQuery(query.name(), values, new Statement(query.cypher(), values), Long.MAX_VALUE);
    }
}
