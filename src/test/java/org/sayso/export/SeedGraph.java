// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import org.sayso.Seeds;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.vocabulary.Vocabulary;

/** The graph of the records that come with Sayso. */
final class SeedGraph {
    private SeedGraph() {}

    /** Entities, and the relations that somebody affirms. */
    static GraphSource relations() {
        Object json = RowCollector.all(Seeds.shared(), new Statement("MATCH (v:Vocabulary) RETURN v.json AS json"))
                .getFirst()
                .get("json");
        return new DirectLayer(
                Seeds.shared(),
                Vocabulary.ofJson(String.valueOf(json)),
                ReadLimits.NONE,
                new Cancellation(),
                GraphFilter.NONE);
    }
}
