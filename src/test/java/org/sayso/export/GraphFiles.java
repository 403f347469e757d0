// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sayso.PackagedServer;

/**
 * One graph in files of every format, and the graph itself.
 *
 * @param query what the files say it is the answer to
 */
record GraphFiles(
        Path folder,
        String query,
        String graphVersion,
        boolean isDirected,
        List<ExportNode> nodes,
        List<ExportEdge> edges,
        List<GraphHead.Attribute> nodeAttributes,
        List<GraphHead.Attribute> edgeAttributes) {
    /** By the addresses that they are fetched from. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "graph.graphml", "/api/graph.graphml",
            "yed.graphml", "/api/graph.graphml?flavour=yed",
            "graph.gexf", "/api/graph.gexf",
            "gexf12.gexf", "/api/graph.gexf?flavour=gexf12",
            "graph.cyjs", "/api/graph.cyjs",
            "graph.dot", "/api/graph.dot",
            "graph.json", "/api/graph.d3",
            "gephi.zip", "/api/graph.gephi");

    private interface Making {
        GraphWriter of(OutputStream out) throws IOException;
    }

    /** As the writers write it. */
    static GraphFiles written(GraphSource source, Path folder) throws IOException {
        GraphFiles files = of(source, folder, "MATCH (a)-[r]->(b) WHERE a.id < \"b\" & 1", "1-abc");
        files.write(source, "graph.graphml", out -> new GraphMlWriter(out, GraphMlWriter.Flavour.PLAIN));
        files.write(source, "yed.graphml", out -> new GraphMlWriter(out, GraphMlWriter.Flavour.YED));
        files.write(source, "graph.gexf", out -> new GexfWriter(out, GexfWriter.Version.V1_3));
        files.write(source, "gexf12.gexf", out -> new GexfWriter(out, GexfWriter.Version.V1_2));
        files.write(source, "graph.cyjs", CytoscapeWriter::new);
        files.write(source, "graph.dot", DotWriter::new);
        files.write(source, "graph.json", NodeLinkWriter::new);
        files.write(source, "gephi.zip", GephiZipWriter::new);
        files.unpack();
        return files;
    }

    /**
     * As a server sends it.
     *
     * @param part parameters of the address
     */
    static GraphFiles fetched(PackagedServer server, String part, GraphSource source, Path folder) throws IOException {
        String version = server.json("/api/version").path("graphVersion").asString();
        GraphFiles files = of(source, folder, "/api/graph", version);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
                String path = address.getValue();
                URI uri = server.base().resolve(path + (path.contains("?") ? "&" : "?") + part);
                var target = HttpResponse.BodyHandlers.ofFile(files.file(address.getKey()));
                HttpResponse<Path> answer =
                        client.send(HttpRequest.newBuilder(uri).build(), target);
                assertThat(answer.statusCode()).as("%s", uri).isEqualTo(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        files.unpack();
        return files;
    }

    private static GraphFiles of(GraphSource source, Path folder, String query, String graphVersion)
            throws IOException {
        Files.createDirectory(folder);
        List<ExportNode> nodes = new ArrayList<>();
        source.nodes(nodes::add);
        List<ExportEdge> edges = new ArrayList<>();
        source.edges(edges::add);
        return new GraphFiles(
                folder,
                query,
                graphVersion,
                source.isDirected(),
                nodes,
                edges,
                source.nodeAttributes(),
                source.edgeAttributes());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void write(GraphSource source, String name, Making making) throws IOException {
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", query);
        provenance.put("graphVersion", graphVersion);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(name)));
                GraphWriter writer = making.of(out)) {
            GraphExport.write("Who says so", provenance, source, writer, () -> false);
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
