// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A zip of two tables for Gephi's spreadsheet import, {@code nodes.csv} and {@code edges.csv}. Before them {@code README.txt} tells the steps and where the graph comes
 * from: Gephi opens only the first file of a zip, and one that it cannot read is better than half a graph that it can. After them {@code counts.txt} tells whether the
 * graph is whole. Values are {@link GephiCells}.
 */
final class GephiZipWriter implements GraphWriter {
    private static final String STEPS = """

            How to open it in Gephi
            1. Unpack this zip.
            2. File > Import spreadsheet: nodes.csv, as a nodes table, into a new workspace.
            3. File > Import spreadsheet: edges.csv, as an edges table, appended to the existing workspace.
            4. Timeline: choose Date as its time format, else it shows milliseconds.
            counts.txt tells how many nodes and edges there should be, and whether a limit cut the graph.

            Kind keeps relations between the same two apart; Relation is their type. Lists are JSON. Dates are numbers, 20230701. A text that Gephi would take for
            a number, a date or a truth value begins with _; backslashes are doubled, which Gephi undoes.
            """;

    private final ZipFiles zip;
    private final PlainText plain = new PlainText();
    private final GephiCells cells = new GephiCells(plain);
    private @Nullable GraphHead head;
    private @Nullable PropertyTable nodes;
    private @Nullable PropertyTable edges;

    GephiZipWriter(OutputStream target) {
        zip = new ZipFiles(target);
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        this.head = head;
        zip.text("README.txt", ZipNotes.provenance(head) + STEPS);
        nodes = table("nodes.csv", List.of("Id", "Label", "Category"), head.nodes());
    }

    @Override
    public void node(ExportNode node) throws IOException {
        Objects.requireNonNull(nodes)
                .line(node.properties(), cells.text(node.id()), cells.text(node.caption()), cells.of(node.type()));
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        edges().line(
                        edge.properties(),
                        cells.text(edge.from()),
                        cells.text(edge.to()),
                        Objects.requireNonNull(head).directed() ? "Directed" : "Undirected",
                        cells.text(edge.kind()),
                        cells.text(edge.id()),
                        cells.text(edge.caption()),
                        cells.of(edge.type()),
                        GephiCells.timeset(edge.earliest(), edge.latest()));
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        edges().finish();
        zip.text("counts.txt", ZipNotes.counts(end, plain));
        zip.finish();
    }

    @Override
    public void close() {
        zip.close();
    }

    private PropertyTable edges() throws IOException {
        if (edges == null) {
            Objects.requireNonNull(nodes).finish();
            List<String> own = List.of("Source", "Target", "Type", "Kind", "Id", "Label", "Relation", "Timeset");
            edges = table("edges.csv", own, Objects.requireNonNull(head).edges());
        }
        return edges;
    }

    private PropertyTable table(String file, List<String> own, List<GraphHead.Attribute> attributes)
            throws IOException {
        var columns = new Columns(attributes, own.toArray(String[]::new));
        return new PropertyTable(
                zip,
                file,
                own,
                attributes,
                attribute -> header(columns.of(attribute.name()).name()),
                cells::of);
    }

    /** Text in a column whose name holds one of these words would be read as a time and lost; the delimiter is guessed from what separates the header. */
    private static String header(String name) {
        return name.replaceAll("(?i)(inter)(val)", "$1_$2")
                .replaceAll("(?i)(time)(stamp)", "$1_$2")
                .replaceAll("[\\s,;\"'\\\\]", "_");
    }
}
