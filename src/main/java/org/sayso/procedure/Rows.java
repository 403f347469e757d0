// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Rows of a statement that a procedure runs inside the caller's transaction: with its rights, its limits and its memory, and no sooner than they are asked for. */
record Rows(Map<String, Object> row) {
    static <T> Stream<T> of(
            Transaction transaction, String cypher, Map<String, Object> parameters, Function<Rows, T> each) {
        Result result = transaction.execute(cypher, parameters);
        return result.stream().map(Rows::new).map(each).onClose(result::close);
    }

    <T> @Nullable T get(String column, Class<T> type) {
        return type.cast(row.get(column));
    }

    Node node(String column) {
        return sure(column, Node.class);
    }

    String text(String column) {
        return sure(column, String.class);
    }

    <T> T sure(String column, Class<T> type) {
        return Objects.requireNonNull(get(column, type), column);
    }

    <T> List<T> list(String column, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (Object value : sure(column, List.class)) {
            values.add(type.cast(value));
        }
        return values;
    }
}
