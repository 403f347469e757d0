// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphSchema;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.Statement;

/**
 * The graph as it is stored, in a zip for {@code neo4j-admin database import full}: what the importer makes of it is the same graph, label by label and type by
 * type, with the same graph version. A pair of files for each kind of node, one for each relation type, and {@code import.txt} with the command, which comes last
 * because it depends on what the files hold. Ids are unique among entities, among claims and among documents, so each of these is an id space of its own.
 */
final class Neo4jExport {
    private static final String NODES = "MATCH (n:%s) WHERE n.id >= '' RETURN n ORDER BY n.id";

    /** Of relations that are not filtered: null stands for all. */
    private static final String WANTED = "($stances IS NULL OR r.stance IN $stances)";

    private static final String FILTERED_ENTITIES =
            "MATCH (n:Entity) WHERE n.id >= '' AND EXISTS { (n)-[r]-(:Entity) WHERE " + WANTED
                    + " AND type(r) IN $relations } RETURN n ORDER BY n.id";

    private static final String EDGES = "MATCH (n:%s) WHERE n.id >= '' WITH n ORDER BY n.id"
            + " CALL (n) { MATCH (n)-[r]->(t:%s) RETURN r ORDER BY type(r), t.id, r.as, r.step } RETURN r";

    private final GraphStore store;
    private final ReadLimits limits;
    private final Cancellation cancellation;
    private final @Nullable List<String> stances;
    private final @Nullable List<String> relations;

    /**
     * @param limits of each of its reads
     * @param stances of relations; null for all
     * @param relations their types, and no entity without one; null for all
     */
    Neo4jExport(
            GraphStore store,
            ReadLimits limits,
            Cancellation cancellation,
            @Nullable List<String> stances,
            @Nullable List<String> relations) {
        this.store = store;
        this.limits = limits;
        this.cancellation = cancellation;
        this.stances = stances;
        this.relations = relations;
    }

    /** @param layer {@link GraphLayer#CLAIMS}, which with neither stances nor relations is everything that the graph version speaks of; otherwise entities and relations */
    void write(OutputStream target, GraphHead head, GraphLayer layer) throws IOException {
        try {
            new Run(new ZipFiles(target)).write(head, layer);
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

        void write(GraphHead head, GraphLayer layer) throws IOException {
            nodes("entities", "Entity", relations == null ? NODES.formatted("Entity") : FILTERED_ENTITIES);
            if (layer == GraphLayer.CLAIMS) {
                nodes("claims", "Claim", NODES.formatted("Claim"));
                nodes("documents", "Document", NODES.formatted("Document"));
                nodes("vocabulary", "Vocabulary", NODES.formatted("Vocabulary"));
            }
            for (StoredRelations.Type type : new StoredRelations(store, limits, cancellation, relations).types()) {
                edges("relations/" + type.fileName(), "Entity", "Entity", type.statement(WANTED));
            }
            if (layer == GraphLayer.CLAIMS) {
                edges("claims-entities", "Claim", "Entity", EDGES.formatted("Claim", "Entity"));
                edges("claims-claims", "Claim", "Claim", EDGES.formatted("Claim", "Claim"));
                edges("claims-documents", "Claim", "Document", EDGES.formatted("Claim", "Document"));
                edges("documents-entities", "Document", "Entity", EDGES.formatted("Document", "Entity"));
            }
            zip.text("schema.cypher", String.join(";\n", GraphSchema.statements()) + ";\n");
            zip.text("import.txt", instructions(head));
            zip.finish();
        }

        private String instructions(GraphHead head) {
            return new Neo4jInstructions(nodeFiles, edgeFiles, cells)
                    .text(head, new GraphEnd(nodes, edges, false), store.changeCount() != changes);
        }

        private void nodes(String file, String group, String cypher) throws IOException {
            var table = new StoredTable(zip, cells, file, List.of("id:ID(" + group + ")", ":LABEL"));
            read(cypher, table);
            nodeFiles.addAll(table.finish());
            nodes += table.count();
        }

        private void edges(String file, String from, String to, String cypher) throws IOException {
            var table = new StoredTable(
                    zip, cells, file, List.of(":START_ID(" + from + ")", ":END_ID(" + to + ")", ":TYPE"));
            read(cypher, table);
            edgeFiles.addAll(table.finish());
            edges += table.count();
        }

        private void read(String cypher, StoredTable table) {
            Map<String, Object> parameters = new TreeMap<>();
            parameters.put("stances", stances);
            parameters.put("relations", relations);
            store.read(new Statement(cypher, parameters), limits, cancellation, new StoredRows(table, cells));
        }
    }
}
