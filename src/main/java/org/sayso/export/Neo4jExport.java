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
import org.sayso.graph.ReadSummary;
import org.sayso.graph.Statement;

/**
 * The graph as it is stored, in a zip for {@code neo4j-admin database import full}: what the importer makes of it is the same graph, label by label and type by
 * type, with the same graph version. A pair of files for each kind of node, one for each relation type, and {@code import.txt} with the command, which comes last
 * because it depends on what the files hold. Ids are unique among entities, among claims and among documents, so each of these is an id space of its own.
 */
final class Neo4jExport {
    private static final String NODES = "MATCH (n:%s) WHERE n.id >= '' RETURN n ORDER BY n.id";

    /** Null stands for all. */
    private static final String WANTED = "($stances IS NULL OR r.stance IN $stances)";

    private static final String FILTERED_ENTITIES =
            "MATCH (n:Entity) WHERE n.id >= '' AND EXISTS { (n)-[r]-(:Entity) WHERE " + WANTED
                    + " AND type(r) IN $relations } RETURN n ORDER BY n.id";

    private static final String EDGES = "MATCH (n:%s) WHERE n.id >= '' WITH n ORDER BY n.id"
            + " CALL (n) { MATCH (n)-[r]->(t:%s) RETURN r ORDER BY type(r), t.id, r.as, r.step } RETURN r";

    private final GraphStore store;
    private final ReadLimits limits;
    private final Cancellation cancellation;
    private final GraphLayer layer;
    private final @Nullable List<String> stances;
    private final @Nullable List<String> relations;

    /**
     * All of the claim layer, in which no denied relation is missing; or entities and relations.
     *
     * @param limits of each of its reads
     * @throws IllegalArgumentException unless {@link #holds} it
     */
    Neo4jExport(GraphStore store, ReadLimits limits, Cancellation cancellation, GraphLayer layer, GraphFilter filter) {
        if (!holds(layer, filter)) {
            throw new IllegalArgumentException("Not as stored: " + layer + " " + filter);
        }
        this.store = store;
        this.limits = limits;
        this.cancellation = cancellation;
        this.layer = layer;
        this.stances = layer == GraphLayer.CLAIMS ? null : filter.stances();
        this.relations = filter.relations();
    }

    /** Whether that part of the graph can leave as it is stored: the claim layer only whole, relations by their stances and types at most. Other parts are for {@link Neo4jZipWriter}. */
    static boolean holds(GraphLayer layer, GraphFilter filter) {
        return switch (layer) {
            case RELATIONS -> isWhole(filter);
            case CLAIMS ->
                isWhole(filter)
                        && filter.relations() == null
                        && filter.stances().containsAll(GraphFilter.HELD);
            case PROJECTION -> false;
        };
    }

    private static boolean isWhole(GraphFilter filter) {
        return filter.isByTypeAtMost() && filter.types() == null;
    }

    /**
     * The whole of it.
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
            nodes("entities", "Entity", relations == null ? NODES.formatted("Entity") : FILTERED_ENTITIES);
            if (layer == GraphLayer.CLAIMS) {
                nodes("claims", "Claim", NODES.formatted("Claim"));
                nodes("documents", "Document", NODES.formatted("Document"));
                nodes("vocabulary", "Vocabulary", NODES.formatted("Vocabulary"));
            }
            relations();
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

        private void relations() throws IOException {
            var byType = new ByType();
            for (StoredRelations.Portion portion :
                    new StoredRelations(store, limits, cancellation, relations).portions()) {
                read(portion.statement(WANTED), new StoredRows(byType.table, byType, cells));
            }
            finishEdges(byType.table);
        }

        private void nodes(String file, String group, String cypher) throws IOException {
            var table = new StoredTable(zip, cells, file, List.of("id:ID(" + group + ")", ":LABEL"));
            read(cypher, new StoredRows(table, cells));
            nodeFiles.addAll(table.finish());
            nodes += table.count();
        }

        private void edges(String file, String from, String to, String cypher) throws IOException {
            StoredTable table = edgeTable(file, from, to);
            read(cypher, new StoredRows(table, cells));
            finishEdges(table);
        }

        private StoredTable edgeTable(String file, String from, String to) {
            return new StoredTable(
                    zip, cells, file, List.of(":START_ID(" + from + ")", ":END_ID(" + to + ")", ":TYPE"));
        }

        private void finishEdges(StoredTable table) throws IOException {
            edgeFiles.addAll(table.finish());
            edges += table.count();
        }

        private void read(String cypher, StoredRows rows) {
            Map<String, Object> parameters = new TreeMap<>();
            parameters.put("stances", stances);
            parameters.put("relations", relations);
            store.read(new Statement(cypher, parameters), limits, cancellation, rows);
        }

        /** A table for each type of relation, one after the other, as relations come type by type. */
        private final class ByType implements StoredRows.Tables {
            private String type = "";
            private StoredTable table = edgeTable("relations", "Entity", "Entity");
            private int tables;

            @Override
            public StoredTable of(String next) throws IOException {
                if (!next.equals(type)) {
                    finishEdges(table);
                    tables++;
                    // The vocabulary's names are words in capitals; others could be anything.
                    String file = next.matches("[A-Z][A-Z0-9_]*") ? next : "type-" + tables;
                    table = edgeTable("relations/" + file, "Entity", "Entity");
                    type = next;
                }
                return table;
            }
        }
    }
}
