// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.Statement;

/** How much is in the graph. */
public record GraphCounts(long documents, long entities, long claims, long relations) {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(10), 1, Long.MAX_VALUE, 64L << 20);

    // Nothing but relations goes out from entities, and Neo4j keeps count of what goes out from a label; what joins two
    // labels it would count one by one.
    private static final String COUNT = """
            RETURN COUNT { (:Document) } AS documents, COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims,
                   COUNT { (:Entity)-->() } AS relations
            """;

    public static GraphCounts of(GraphStore store) {
        Map<String, Object> row =
                RowList.of(store, new Statement(COUNT), LIMITS).getFirst();
        return new GraphCounts(
                number(row.get("documents")),
                number(row.get("entities")),
                number(row.get("claims")),
                number(row.get("relations")));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
