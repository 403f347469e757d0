// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.Seeds;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.vocabulary.Vocabulary;

/** The records that come with Sayso as sources of graphs, and what such a source tells. */
final class SeedGraph {
    private static final Vocabulary VOCABULARY =
            Vocabulary.ofJson(column("MATCH (v:Vocabulary) RETURN v.json AS it").getFirst());

    private SeedGraph() {}

    static Vocabulary vocabulary() {
        return VOCABULARY;
    }

    static GraphRead read() {
        return new GraphRead(Seeds.shared(), ReadLimits.NONE, new Cancellation());
    }

    static DirectLayer direct(GraphFilter filter) {
        return new DirectLayer(Seeds.shared(), VOCABULARY, ReadLimits.NONE, new Cancellation(), filter);
    }

    static ClaimLayer claims(GraphFilter filter) {
        return new ClaimLayer(Seeds.shared(), VOCABULARY, ReadLimits.NONE, new Cancellation(), filter);
    }

    /** What a statement returns as {@code it}, as texts. */
    static List<String> column(String cypher) {
        return column(cypher, Map.of());
    }

    static List<String> column(String cypher, Map<String, ?> parameters) {
        return RowCollector.all(Seeds.shared(), new Statement(cypher, parameters)).stream()
                .map(row -> Objects.toString(row.get("it")))
                .toList();
    }

    static List<ExportNode> nodes(GraphSource source) {
        List<ExportNode> nodes = new ArrayList<>();
        source.nodes(nodes::add);
        return nodes;
    }

    static List<ExportEdge> edges(GraphSource source) {
        List<ExportEdge> edges = new ArrayList<>();
        source.edges(edges::add);
        return edges;
    }
}
