// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphSchema;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.Statement;

/**
 * The whole graph as it is stored, in a zip for {@code neo4j-admin database import full}: what the importer makes of it is the same graph, label by label and type by
 * type, with the same graph version. A file for each kind of node and for relationships between each two of them, and {@code import.txt} with the command, which comes
 * last because it depends on what the files hold. Ids are unique among entities, among claims and among documents, so each of these is an id space of its own.
 */
final class Neo4jExport {
    private final GraphStore store;
    private final ReadLimits limits;
    private final Cancellation cancellation;

    /** @param limits of each of its reads */
    Neo4jExport(GraphStore store, ReadLimits limits, Cancellation cancellation) {
        this.store = store;
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /**
     * All of it.
     *
     * @param head of which title and provenance are told
     * @return how many relationships
     */
    ReadSummary write(OutputStream target, GraphHead head) throws IOException {
        try (ZipFiles zip = new ZipFiles(target)) {
            Run run = new Run(zip);
            run.write(head);
            return new ReadSummary(run.edges, false);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Run {
        private final ZipFiles zip;
        private final StoredCells cells = new StoredCells();
        private final List<String> nodeFiles = new ArrayList<>();
        private final List<String> edgeFiles = new ArrayList<>();
        private final long changes = store.changeCount();
        private long nodes;
        private long edges;

        Run(ZipFiles zip) {
            this.zip = zip;
        }

        void write(GraphHead head) throws IOException {
            nodes("entities", "Entity");
            nodes("claims", "Claim");
            nodes("documents", "Document");
            nodes("vocabulary", "Vocabulary");
            edges("relations", "Entity", "Entity");
            edges("claims-entities", "Claim", "Entity");
            edges("claims-claims", "Claim", "Claim");
            edges("claims-documents", "Claim", "Document");
            edges("documents-entities", "Document", "Entity");
            zip.text("schema.cypher", GraphSchema.script());
            zip.text(
                    "import.txt", new Neo4jInstructions(nodeFiles, edgeFiles, cells.isMultiline()).text(head, notes()));
            zip.finish();
        }

        private String notes() {
            boolean changed = store.changeCount() != changes;
            return """
                    Nodes: %d
                    Relationships: %d
                    Changed while it was read: %s
                    Characters stripped: %d
                    Values left out: %d
                    """.formatted(
                            nodes,
                            edges,
                            changed ? "yes, the files may not fit together: make this zip anew" : "no",
                            cells.stripped(),
                            cells.lost());
        }

        private void nodes(String file, String label) throws IOException {
            List<String> own = List.of("id:ID(" + label + ")", ":LABEL");
            String cypher = "MATCH (n:%s) WHERE n.id >= '' RETURN n ORDER BY n.id".formatted(label);
            nodes += read(cypher, new Neo4jTable(zip, file, own), nodeFiles);
        }

        private void edges(String file, String from, String to) throws IOException {
            List<String> own = List.of(":START_ID(" + from + ")", ":END_ID(" + to + ")", ":TYPE");
            String cypher = """
                    MATCH (n:%s) WHERE n.id >= ''
                    WITH n ORDER BY n.id
                    CALL (n) { MATCH (n)-[r]->(t:%s) RETURN r ORDER BY t.id, type(r), r.id, r.as, r.step }
                    RETURN r""".formatted(from, to);
            edges += read(cypher, new Neo4jTable(zip, file, own), edgeFiles);
        }

        private long read(String cypher, Neo4jTable into, List<String> files) throws IOException {
            try (Neo4jTable table = into) {
                store.read(new Statement(cypher), limits, cancellation, new StoredRows(table, cells));
                files.addAll(table.finish());
                return table.count();
            }
        }
    }
}
