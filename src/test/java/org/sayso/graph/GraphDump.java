// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A whole graph as text that can be compared: one line a node, then one line a relationship, each kind sorted, with labels and properties sorted, and ends by
 * label and id instead of Neo4j's numbers. Two graphs are equal when their dumps are. What the importer keeps for itself ({@code ImportedRecord},
 * {@code ImportState}) is left out.
 */
public final class GraphDump {
    private static final String LABEL =
            "CASE WHEN %1$s:Entity THEN 'Entity' WHEN %1$s:Claim THEN 'Claim' WHEN %1$s:Document THEN 'Document' ELSE '' END";
    private static final String NODES = "MATCH (n) WHERE NOT n:ImportedRecord AND NOT n:ImportState RETURN n";
    private static final String RELATIONSHIPS = """
            MATCH (a)-[r]->(b)
            WHERE NOT a:ImportedRecord AND NOT a:ImportState AND NOT b:ImportedRecord AND NOT b:ImportState
            RETURN %s, r, %s""".formatted(LABEL.formatted("a"), LABEL.formatted("b"));

    private final GraphStore store;

    public GraphDump(GraphStore store) {
        this.store = store;
    }

    /** Writes lines ended by a line feed. Sorts in temporary files, so that memory does not grow with the graph. The caller closes the writer. */
    public void writeTo(Writer out) throws IOException {
        write("node", NODES, out);
        write("relationship", RELATIONSHIPS, out);
    }

    private void write(String kind, String cypher, Writer out) throws IOException {
        try (SortedLines lines = new SortedLines()) {
            LineNotation notation = new LineNotation(line -> lines.add(kind + line));
            store.read(new Statement(cypher), ReadLimits.NONE, new Cancellation(), notation);
            lines.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
