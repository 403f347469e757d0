// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.Statement;

/** Which Neo4j answers, such as 2026.08.1, community. */
public record EngineVersion(String version, String edition) {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(10), 10, Long.MAX_VALUE, 64L << 20);
    private static final String COMPONENTS =
            "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel'"
                    + " RETURN versions[0] AS version, edition ORDER BY version LIMIT 1";

    public static EngineVersion of(GraphStore store) {
        List<Map<String, Object>> rows = RowList.of(store, new Statement(COMPONENTS), LIMITS);
        return rows.isEmpty()
                ? new EngineVersion("unknown", "unknown")
                : new EngineVersion(
                        Objects.toString(rows.getFirst().get("version")),
                        Objects.toString(rows.getFirst().get("edition")));
    }
}
