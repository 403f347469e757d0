// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import java.util.Map;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** Empties the graph, a few thousand nodes at a time. */
final class Wipe {
    private static final Statement SOME = new Statement("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n", Map.of());
    private static final Statement ANY = new Statement("MATCH (n) RETURN 1 AS one LIMIT 1");

    private final GraphStore store;

    Wipe(GraphStore store) {
        this.store = store;
    }

    void run() {
        while (!RowCollector.all(store, ANY).isEmpty()) {
            store.write(List.of(SOME));
        }
    }
}
