// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import org.sayso.graph.ReadSummary;

/** Writes a graph from its source to a writer, and counts. */
final class GraphExport {
    private static final String CUT = "cut";

    private final GraphWriter writer;
    private long nodes;
    private long edges;

    private GraphExport(GraphWriter writer) {
        this.writer = writer;
    }

    /**
     * The whole of it.
     *
     * @param provenance as {@link GraphHead} has it; that a limit cut the graph is added, where the source knows it beforehand
     * @param changed whether the stored graph is another one by now than when the first of it was read; asked at the end
     * @return how many edges, and whether a limit left out some
     */
    static ReadSummary write(
            String title,
            SequencedMap<String, String> provenance,
            GraphSource source,
            GraphWriter writer,
            BooleanSupplier changed)
            throws IOException {
        SequencedMap<String, String> told = new LinkedHashMap<>(provenance);
        if (source.isTruncated()) {
            told.put(CUT, "Not the whole graph: a limit cut it off.");
        }
        GraphExport export = new GraphExport(writer);
        writer.begin(new GraphHead(title, told, source.nodeAttributes(), source.edgeAttributes(), source.isDirected()));
        try {
            source.nodes(export::node);
            source.edges(export::edge);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.end(new GraphEnd(export.nodes, export.edges, source.isTruncated(), changed.getAsBoolean()));
        return new ReadSummary(export.edges, source.isTruncated());
    }

    private void node(ExportNode node) {
        try {
            writer.node(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nodes++;
    }

    private void edge(ExportEdge edge) {
        try {
            writer.edge(edge);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        edges++;
    }
}
