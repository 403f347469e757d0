// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.EntityType;
import org.neo4j.csv.reader.CharSeeker;
import org.neo4j.csv.reader.CharSeekers;
import org.neo4j.csv.reader.Configuration;
import org.neo4j.csv.reader.Extractors;
import org.neo4j.csv.reader.Mark;
import org.neo4j.csv.reader.Readables;
import org.sayso.export.GraphHead.Attribute;

/** Read by the importer's own reader of CSV. */
class Neo4jZipContractTest extends GraphWriterContract {
    private static final Map<GraphHead.Type, String> TYPES = Map.of(
            GraphHead.Type.TEXT, "string",
            GraphHead.Type.INTEGER, "long",
            GraphHead.Type.FLOAT, "double",
            GraphHead.Type.BOOLEAN, "boolean",
            GraphHead.Type.DATE, "date");

    @Override
    GraphWriter writer(OutputStream out) {
        return new Neo4jZipWriter(out);
    }

    @Override
    Keeping keeping() {
        return new KeptByNeo4j();
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        Fields files = new Fields(ZipSample.files(file));
        List<String> told = files.get("import.txt").lines().toList();
        List<String> counts = told.stream()
                .dropWhile(line -> !line.startsWith("Nodes: "))
                .map(line -> line.split(": ", 2)[1])
                .toList();
        return new ReadBack(
                told.getFirst(),
                ZipSample.provenance(told),
                true,
                lines(files.get("nodes.csv")).stream()
                        .map(line -> node(line, head.nodes()))
                        .toList(),
                lines(files.get("relationships.csv")).stream()
                        .map(line -> edge(line, head.edges()))
                        .toList(),
                ZipSample.end(counts),
                Long.parseLong(counts.get(3)));
    }

    private static ExportNode node(Fields line, List<Attribute> declared) {
        return new ExportNode(
                line.get(":ID"),
                "",
                line.get(":LABEL").replace("Entity" + Neo4jCells.UNIT_SEPARATOR, ""),
                ValueRead.all(declared, one -> value(one, line)));
    }

    private static ExportEdge edge(Fields line, List<Attribute> declared) {
        String id = line.get("id:string");
        return new ExportEdge(
                id.indexOf(':') < 0 ? LayerIds.RELATION + id : id,
                line.get(":START_ID"),
                line.get(":END_ID"),
                line.get(":TYPE"),
                0,
                "",
                ValueRead.all(declared, one -> value(one, line)));
    }

    private static @Nullable Object value(Attribute attribute, Fields line) {
        String text = line.find(attribute.name() + ":" + TYPES.get(attribute.type()) + (attribute.list() ? "[]" : ""));
        if (text == null || !attribute.list()) {
            return ValueRead.of(attribute, text);
        }
        return Arrays.stream(text.split(Neo4jCells.UNIT_SEPARATOR, -1))
                .map(one -> ValueRead.one(attribute.type(), one))
                .toList();
    }

    /** Fields by their headers, without those that the importer takes for missing. */
    private static List<Fields> lines(String csv) throws IOException {
        Configuration configuration = Configuration.COMMAS.toBuilder()
                .withLegacyMultilineBehaviour(EntityType.NODE)
                .build();
        List<Fields> lines = new ArrayList<>();
        try (CharSeeker seeker = CharSeekers.charSeeker(Readables.wrap(csv), configuration, false, EntityType.NODE)) {
            List<@Nullable String> header = fields(seeker);
            for (List<@Nullable String> line = fields(seeker); !line.isEmpty(); line = fields(seeker)) {
                Fields fields = new Fields();
                for (int at = 0; at < header.size(); at++) {
                    String field = line.get(at);
                    if (field != null) {
                        fields.put(Objects.requireNonNull(header.get(at)), field);
                    }
                }
                lines.add(fields);
            }
        }
        return lines;
    }

    /** Of the next line; none at the end. */
    private static List<@Nullable String> fields(CharSeeker seeker) throws IOException {
        var extractors = new Extractors();
        var mark = new Mark();
        List<@Nullable String> fields = new ArrayList<>();
        while (seeker.seek(mark, ',')) {
            fields.add(seeker.tryExtract(mark, extractors.string()));
            if (mark.isEndOfLine()) {
                break;
            }
        }
        return fields;
    }

    /** Captions are properties there, or nothing; a relationship always has a direction. */
    private static final class KeptByNeo4j extends Keeping {
        @Override
        String caption(String text) {
            return "";
        }

        @Override
        boolean isDirected(GraphSample sample) {
            return true;
        }
    }
}
