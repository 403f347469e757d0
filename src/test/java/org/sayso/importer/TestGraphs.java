// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.sayso.graph.GraphDump;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** What the importer's tests ask of a graph. */
final class TestGraphs {
    private TestGraphs() {}

    /** A graph as text, and its version. */
    record Picture(String dump, String version) {}

    static Picture picture(GraphStore store) {
        var text = new StringWriter();
        try {
            new GraphDump(store).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(text.toString(), new GraphVersion(store).current());
    }

    /** Imports without a finding. */
    static ImportReport importCleanly(GraphStore store, Path records) {
        ImportReport report = new Importer(store).run(List.of(records), null, false, Progress.NONE);
        assertThat(report.findings()).allMatch(finding -> finding.rule().equals("unknown-key"), "no error");
        assertThat(report.heldBack()).isZero();
        return report;
    }

    static long count(GraphStore store, String cypher) {
        return (Long) RowCollector.all(store, new Statement(cypher))
                .getFirst()
                .values()
                .iterator()
                .next();
    }

    static final String UNSUPPORTED =
            "MATCH (:Entity)-[r]->(:Entity) WHERE NOT EXISTS { (c:Claim {relationId: r.id, status: 'done'}) } RETURN count(*)";
}
