// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/**
 * Empties the graph, a few thousand nodes at a time: claims first, as most edges are theirs, and last what tells how the last import ended, so that a wipe that is
 * cut off is not taken for a graph in order.
 */
final class Wipe {
    private static final List<String> STEPS = List.of("(n:Claim)", "(n) WHERE NOT n:ImportState", "(n)");

    private final GraphStore store;

    Wipe(GraphStore store) {
        this.store = store;
    }

    void run() {
        for (String nodes : STEPS) {
            var any = new Statement("MATCH %s RETURN 1 AS one LIMIT 1".formatted(nodes));
            while (!RowCollector.all(store, any).isEmpty()) {
                store.write(List.of(new Statement("MATCH %s WITH n LIMIT 5000 DETACH DELETE n".formatted(nodes))));
            }
        }
    }
}
