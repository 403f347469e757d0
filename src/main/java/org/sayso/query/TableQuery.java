// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;

/**
 * A question whose answer is a table.
 *
 * @param text what is shown of it: the name of a canned query, or the free statement
 * @param parameters as its answer repeats them
 * @param statement what is run
 * @param rows which of the rows are wanted
 * @param leftOut gives the rows that are left out on purpose, to be counted; null when there are none
 * @param isCanned whether a query file asks, which gives the same answer of the same graph always; else it is a statement of the caller's own
 * @param heading how a page or a file with the answer is called
 */
public record TableQuery(
        String text,
        Map<String, ?> parameters,
        Statement statement,
        RowRange rows,
        @Nullable Statement leftOut,
        boolean isCanned,
        Heading heading) {

    /** A statement of somebody's own: all its rows. */
    public static TableQuery free(Statement statement) {
        return new TableQuery(
                statement.cypher(),
                statement.parameters(),
                statement,
                RowRange.ALL,
                null,
                false,
                Heading.ofFree(statement));
    }

    /** What an answer says of itself. */
    Map<String, Object> meta(String graphVersion) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("query", text);
        meta.put("parameters", parameters);
        meta.put("graphVersion", graphVersion);
        return meta;
    }

    /** All that decides what the answer says. */
    List<String> parts(AnswerForm form) {
        List<String> parts = new ArrayList<>(form.parts());
        parts.add(text);
        parts.add(statement.cypher());
        parts.add(JsonValues.MAPPER.writeValueAsString(parameters));
        parts.add(rows.skip() + " " + rows.most());
        return parts;
    }
}
