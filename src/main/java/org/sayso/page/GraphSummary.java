// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.SoftwareVersion;
import org.sayso.query.GraphCounts;
import org.springframework.stereotype.Component;

/** Gathers what is said of the graph as a whole. */
@Component
class GraphSummary {

    /**
     * @param version of the software
     * @param drift whether somebody else than the importer has changed the graph
     */
    record Version(
            String version,
            String graphVersion,
            long documents,
            long entities,
            long claims,
            long relations,
            boolean drift) {}

    private final GraphStore store;
    private final GraphVersion graphVersion;
    private final String software = SoftwareVersion.current();

    GraphSummary(GraphStore store, GraphVersion graphVersion) {
        this.store = store;
        this.graphVersion = graphVersion;
    }

    /** The version of the software. */
    String software() {
        return software;
    }

    Version version() {
        GraphCounts counts = GraphCounts.of(store);
        return new Version(
                software,
                graphVersion.current(),
                counts.documents(),
                counts.entities(),
                counts.claims(),
                counts.relations(),
                store.hasDrift());
    }
}
