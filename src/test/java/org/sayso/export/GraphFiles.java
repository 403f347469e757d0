// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One graph in files of every format, and the graph itself. */
record GraphFiles(Path folder, List<ExportNode> nodes, List<ExportEdge> edges, GraphHead head) {
    static final String QUERY = "MATCH (a)-[r]->(b) WHERE a.id < \"b\" & 1";

    private interface Making {
        GraphWriter of(OutputStream out) throws IOException;
    }

    static GraphFiles of(GraphSource source, Path folder) throws IOException {
        List<ExportNode> nodes = new ArrayList<>();
        source.nodes(nodes::add);
        List<ExportEdge> edges = new ArrayList<>();
        source.edges(edges::add);
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", QUERY);
        provenance.put("graphVersion", "1-abc");
        var head = new GraphHead("Who says so", provenance, source.nodeAttributes(), source.edgeAttributes());
        var files = new GraphFiles(folder, nodes, edges, head);
        files.write("graph.graphml", out -> new GraphMlWriter(out, GraphMlWriter.Flavour.PLAIN));
        files.write("yed.graphml", out -> new GraphMlWriter(out, GraphMlWriter.Flavour.YED));
        files.write("graph.gexf", out -> new GexfWriter(out, GexfWriter.Version.V1_3));
        files.write("gexf12.gexf", out -> new GexfWriter(out, GexfWriter.Version.V1_2));
        files.write("graph.cyjs", CytoscapeWriter::new);
        files.write("graph.dot", DotWriter::new);
        files.write("graph.json", NodeLinkWriter::new);
        files.write("gephi.zip", GephiZipWriter::new);
        files.unpack();
        return files;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, Making making) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(name)));
                GraphWriter writer = making.of(out)) {
            writer.begin(head);
            for (ExportNode node : nodes) {
                writer.node(node);
            }
            for (ExportEdge edge : edges) {
                writer.edge(edge);
            }
            writer.end(new GraphEnd(nodes.size(), edges.size(), false));
        }
    }

    /** The tables for Gephi. */
    private void unpack() throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file("gephi.zip"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                Files.write(file(entry.getName()), zip.readAllBytes());
            }
        }
        assertThat(names).contains("nodes.csv", "edges.csv");
    }
}
