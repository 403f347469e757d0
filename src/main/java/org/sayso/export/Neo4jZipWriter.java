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
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphSchema;

/**
 * A zip for {@code neo4j-admin database import full}: {@code nodes.csv}, {@code relationships.csv}, more of them where one property has several types, and
 * {@code import.txt} with the command, which comes last because it depends on what the files hold. Every value has the type that it has in the graph: what is one text
 * there is no list here. All nodes have one id space, as their ids are unique; the stored property {@code id} is the one of the graph where nodes have one.
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
    private boolean edgesHaveId;

    Neo4jZipWriter(OutputStream target) {
        zip = new ZipFiles(target);
    }

    @Override
    public void begin(GraphHead head) {
        this.head = head;
        edgesHaveId = hasId(head.edges());
        table = new Neo4jTable(zip, "nodes", List.of(hasId(head.nodes()) ? ":ID" : "id:ID", ":LABEL"));
    }

    @Override
    public void node(ExportNode node) throws IOException {
        SortedMap<String, Object> properties = node.properties();
        Object kinds = properties.get(DirectAttributes.KIND);
        add(new Neo4jRow(cells.text(node.id()), labels(node.type(), kinds)), properties);
    }

    /** Those of data-model.md: the property that tells an entity's kinds, where a graph has one, is there labels. */
    private String labels(String type, @Nullable Object kinds) {
        List<String> labels = new ArrayList<>();
        if (!OTHER.contains(type)) {
            labels.add("Entity");
        }
        labels.add(cells.text(type));
        if (kinds instanceof List<?> several) {
            several.forEach(kind -> labels.add(cells.text(kind.toString())));
        }
        return String.join(Neo4jCells.UNIT_SEPARATOR, labels);
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        beginEdges();
        Neo4jRow row = new Neo4jRow(cells.text(edge.from()), cells.text(edge.to()), cells.text(edge.type()));
        if (!edgesHaveId) {
            row.add(ID, "string", cells.text(LayerIds.storedId(edge.id())));
        }
        add(row, edge.properties());
    }

    private void beginEdges() throws IOException {
        if (nodeFiles.isEmpty()) {
            nodeFiles = Objects.requireNonNull(table).finish();
            table = new Neo4jTable(zip, "relationships", List.of(":START_ID", ":END_ID", ":TYPE"));
        }
    }

    private void add(Neo4jRow row, SortedMap<String, Object> properties) throws IOException {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            String text = property.getKey().equals(DirectAttributes.KIND) ? null : cells.of(property.getValue());
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
        if (table != null) {
            table.close();
        }
        zip.close();
    }

    private static boolean hasId(List<GraphHead.Attribute> attributes) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(ID));
    }
}
