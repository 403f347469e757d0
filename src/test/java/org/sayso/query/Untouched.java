// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.graph.GraphDump;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/**
 * What nobody may change by asking: the graph, its schema, and files with their sizes and times.
 *
 * <p>Neo4j itself writes into its {@code logs} and {@code data/transactions}; what is built lies in {@code target}, where other tests write.
 */
record Untouched(String graph, String schema, SortedMap<String, String> files) {
    private static final List<String> NOT_LOOKED_AT =
            List.of("neo4j/logs", "neo4j/data/transactions", "target", ".git");

    static Untouched now(GraphStore store, Path... folders) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path folder : folders) {
            look(folder.toAbsolutePath(), files);
        }
        StringWriter graph = new StringWriter();
        try {
            new GraphDump(store).writeTo(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String schema = RowCollector.all(
                        store, new Statement("SHOW INDEXES YIELD name, type, properties RETURN * ORDER BY name"))
                + ""
                + RowCollector.all(store, new Statement("SHOW CONSTRAINTS YIELD name, type RETURN * ORDER BY name"));
        return new Untouched(graph.toString(), schema, files);
    }

    private static void look(Path folder, SortedMap<String, String> files) {
        if (NOT_LOOKED_AT.stream().anyMatch(folder::endsWith)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (Files.isDirectory(entry)) {
                    look(entry, files);
                } else if (NOT_LOOKED_AT.stream().noneMatch(entry::endsWith)) {
                    files.put(entry.toString(), Files.size(entry) + " " + Files.getLastModifiedTime(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
