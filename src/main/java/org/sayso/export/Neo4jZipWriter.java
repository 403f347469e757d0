// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A zip for {@code neo4j-admin database import full}: {@code nodes.csv}, {@code relationships.csv}, and {@code import.txt} with the command, which comes last because
 * it depends on what the files hold. All nodes have one id space, as their ids are unique; the stored property {@code id} is the one of the graph where nodes have
 * one.
 */
final class Neo4jZipWriter implements GraphWriter {
    private static final String ID = "id";
    private static final String NODES = "nodes.csv";
    private static final String EDGES = "relationships.csv";

    /** Labels of nodes that are no entities. */
    private static final Set<String> OTHER = Set.of("Claim", "Document", "Vocabulary", "ImportedRecord", "ImportState");

    private final ZipFiles zip;
    private final PlainText plain = new PlainText();
    private final Neo4jCells nodeCells = new Neo4jCells(plain);
    private final Neo4jCells edgeCells = new Neo4jCells(plain);
    private @Nullable GraphHead head;
    private @Nullable PropertyTable nodes;
    private @Nullable PropertyTable edges;
    private boolean edgesHaveId;

    Neo4jZipWriter(OutputStream target) {
        zip = new ZipFiles(target);
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        this.head = head;
        List<String> own = List.of(hasId(head.nodes()) ? ":ID" : "id:ID", ":LABEL");
        nodes = new PropertyTable(zip, NODES, own, head.nodes(), new Names(own), nodeCells::of);
    }

    @Override
    public void node(ExportNode node) throws IOException {
        Objects.requireNonNull(nodes)
                .line(node.properties(), nodeCells.text(node.id()), labels(nodeCells.text(node.type())));
    }

    /** Those of data-model.md, but for an entity's kind, which nodes do not tell. */
    private static String labels(String type) {
        return OTHER.contains(type) ? type : "Entity" + Neo4jCells.UNIT_SEPARATOR + type;
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        PropertyTable table = edges();
        String from = edgeCells.text(edge.from());
        String to = edgeCells.text(edge.to());
        if (edgesHaveId) {
            table.line(edge.properties(), from, to, edgeCells.text(edge.type()));
        } else {
            table.line(edge.properties(), from, to, edgeCells.text(edge.type()), edgeCells.text(edge.id()));
        }
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        edges().finish();
        zip.text("import.txt", instructions(end));
        zip.finish();
    }

    @Override
    public void close() {
        zip.close();
    }

    private PropertyTable edges() throws IOException {
        if (edges == null) {
            Objects.requireNonNull(nodes).finish();
            List<GraphHead.Attribute> attributes = Objects.requireNonNull(head).edges();
            edgesHaveId = hasId(attributes);
            List<String> own = new ArrayList<>(List.of(":START_ID", ":END_ID", ":TYPE"));
            if (!edgesHaveId) {
                own.add("id:string");
            }
            edges = new PropertyTable(zip, EDGES, own, attributes, new Names(own), edgeCells::of);
        }
        return edges;
    }

    private static boolean hasId(List<GraphHead.Attribute> attributes) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(ID));
    }

    private String instructions(GraphEnd end) {
        return """
                %s
                How to make a database of it (Neo4j 2026.08; the database must not exist yet, or add --overwrite-destination=true)
                Unpack this zip, and in that folder, as the user that runs Neo4j:

                %s

                Where there is more than one server, or the database has another name than neo4j: CREATE DATABASE afterwards.
                Then let names be unique: CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE; likewise Claim and Document.

                %sLists left out because they hold nothing but empty texts: %d
                """.formatted(
                        ZipNotes.provenance(Objects.requireNonNull(head)),
                        command(),
                        ZipNotes.counts(end, plain),
                        nodeCells.lostLists() + edgeCells.lostLists());
    }

    /**
     * What it says beyond need guards against other defaults. Fields of several lines are read more slowly, so it asks for them only where there are any; not in the
     * format v2, which is faster, but fails on large files where a quote is not at the end of a field ("reached floating quote", Neo4j 2026.08.1).
     */
    private String command() {
        return "neo4j-admin database import full neo4j --nodes=" + NODES + " --relationships=" + EDGES
                + " --id-type=string --array-delimiter=U+001F --path-pattern-style=none"
                + " --ignore-empty-strings=false --trim-strings=false --legacy-style-quoting=false"
                + (nodeCells.isMultiline() || edgeCells.isMultiline() ? " --multiline-fields=true" : "");
    }

    /** Headers, which have no quoting of their own: what is syntax there becomes a {@code _}. */
    private static final class Names implements PropertyTable.Naming {
        private final Set<String> used = new HashSet<>();

        Names(List<String> own) {
            own.forEach(header -> used.add(header.substring(0, header.indexOf(':'))));
        }

        @Override
        public String headerOf(GraphHead.Attribute attribute) {
            String name = attribute.name().replaceAll("[:(){},\\s\"]", "_");
            while (!used.add(name)) {
                name += "_2";
            }
            return name + ":" + Neo4jCells.type(attribute);
        }
    }
}
