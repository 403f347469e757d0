// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphSchema;

/**
 * A zip for {@code neo4j-admin database import full}: {@code nodes.csv}, {@code relationships.csv}, more of them where one property has several types, and
 * {@code import.txt} with the command, which comes last because it depends on what the files hold. Every value has the type that it comes with: what is one text there
 * is no list here. All nodes have one id space, as the ids of an export are unique; their property {@code id}, and that of relations, is the stored one.
 */
final class Neo4jZipWriter implements GraphWriter {
    private static final String ID = "id";

    /** Labels of nodes that are no entities. */
    private static final Set<String> OTHER = Set.of("Claim", "Document", "Vocabulary", "ImportedRecord", "ImportState");

    private final ZipFiles zip;
    private final PlainText plain = new PlainText();
    private final Neo4jCells cells = new Neo4jCells(plain);
    private List<String> nodeFiles = List.of();
    private @Nullable GraphHead head;
    private @Nullable Neo4jTable table;

    Neo4jZipWriter(OutputStream target) {
        zip = new ZipFiles(target);
    }

    @Override
    public void begin(GraphHead head) {
        this.head = head;
        table = new Neo4jTable(zip, "nodes", List.of(":ID", ":LABEL"));
    }

    @Override
    public void node(ExportNode node) throws IOException {
        SortedMap<String, Object> properties = new TreeMap<>(node.properties());
        List<String> labels = new ArrayList<>();
        boolean isEntity = !OTHER.contains(node.type());
        if (isEntity) {
            labels.add("Entity");
            properties.putIfAbsent("name", node.caption());
        }
        labels.add(cells.text(node.type()));
        if (isEntity && properties.get(DirectAttributes.KIND) instanceof List<?> kinds) {
            properties.remove(DirectAttributes.KIND);
            kinds.forEach(kind -> labels.add(cells.text(kind.toString())));
        }
        Neo4jRow row = new Neo4jRow(cells.text(node.id()), String.join(Neo4jCells.UNIT_SEPARATOR, labels));
        add(row, node.id(), properties);
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        beginEdges();
        Neo4jRow row = new Neo4jRow(cells.text(edge.from()), cells.text(edge.to()), cells.text(edge.type()));
        add(row, edge.id(), edge.properties());
    }

    private void beginEdges() throws IOException {
        if (nodeFiles.isEmpty()) {
            nodeFiles = Objects.requireNonNull(table).finish();
            table = new Neo4jTable(zip, "relationships", List.of(":START_ID", ":END_ID", ":TYPE"));
        }
    }

    private void add(Neo4jRow row, String id, SortedMap<String, Object> properties) throws IOException {
        if (!properties.containsKey(ID)) {
            row.add(ID, "string", cells.text(LayerIds.storedId(id)));
        }
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            String text = cells.of(property.getValue());
            if (text != null) {
                row.add(property.getKey(), Neo4jCells.type(property.getValue()), text);
            }
        }
        Objects.requireNonNull(table).add(row);
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        beginEdges();
        List<String> edgeFiles = Objects.requireNonNull(table).finish();
        zip.text("schema.cypher", GraphSchema.script());
        zip.text(
                "import.txt",
                new Neo4jInstructions(nodeFiles, edgeFiles, cells.isMultiline())
                        .text(
                                Objects.requireNonNull(head),
                                ZipNotes.counts(end, plain)
                                        + "Lists left out because they hold nothing but empty texts: "
                                        + cells.lostLists() + "\n"));
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        try {
            if (table != null) {
                table.close();
            }
        } finally {
            zip.close();
        }
    }
}
