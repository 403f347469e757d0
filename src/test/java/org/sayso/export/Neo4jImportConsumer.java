// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.Seeds;
import org.sayso.graph.Cancellation;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.importer.Verification;

/** Neo4j's own importer, run by the very command that a zip names, makes the same graph of it. */
class Neo4jImportConsumer {
    private static final String IMPORTER = "org.neo4j.cli.AdminTool";

    private static final Statement SCHEMA =
            new Statement("SHOW INDEXES YIELD name, type, owningConstraint, labelsOrTypes, properties"
                    + " RETURN name, type, owningConstraint, labelsOrTypes, properties ORDER BY name");

    private static final Statement ENTITIES = new Statement("""
            MATCH (n:Entity)
            RETURN n {.*, digest: null} AS properties,
                   COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label } AS labels
            ORDER BY n.id""");

    private static final Statement RELATIONS = new Statement("""
            MATCH (a:Entity)-[r]->(b:Entity) WHERE r.stance <> 'denied'
            RETURN a.id AS from, type(r) AS type, b.id AS to, r {.*, digest: null, locators: null} AS properties
            ORDER BY r.id""");

    private static final Statement NODES = new Statement("MATCH (n) RETURN n.id AS id, properties(n) AS properties,"
            + " COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label } AS type ORDER BY id");

    private static final Statement EDGES =
            new Statement("MATCH (a)-[r]->(b) RETURN a.id + '>' + b.id AS id, type(r) AS type,"
                    + " properties(r) AS properties ORDER BY a.id, b.id");

    @TempDir
    private Path folder;

    @Test
    void theSeedsComeOutAsTheyWere() throws Exception {
        comesOutAsItWas(Seeds.shared());
    }

    @Test
    void whateverATextHoldsComesOutAsItWas() throws Exception {
        try (EmbeddedGraphStore store =
                Seeds.storeOf(NastyRecords.writeTo(folder.resolve("records")), folder.resolve("original"))) {
            comesOutAsItWas(store);
        }
    }

    @Test
    void relationsAndTheirEndsComeOutAsTheyAreInTheGraphButWithTheirPlaces() throws Exception {
        Path directory = imported(out -> {
            try (GraphWriter writer = new Neo4jZipWriter(out)) {
                GraphExport.write("Relations", new LinkedHashMap<>(), SampleGraph.SEEDS.source(), writer, () -> false);
            }
        });
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory))) {
            assertThat(RowCollector.all(store, ENTITIES))
                    .hasSizeGreaterThan(200)
                    .isEqualTo(RowCollector.all(Seeds.shared(), ENTITIES));
            assertThat(RowCollector.all(store, RELATIONS))
                    .hasSizeGreaterThan(500)
                    .isEqualTo(RowCollector.all(Seeds.shared(), RELATIONS));
        }
    }

    /** Which has nothing stored that it could be the copy of: weights and metrics are numbers, and of two directions there is but one to take. */
    @Test
    void aProjectionWithItsMetricsComesOutAsItWas() throws Exception {
        GraphSource source = new MeasuredGraph(
                SampleGraph.PROJECTION.source(), List.of(Metric.values()), Integer.MAX_VALUE, new Cancellation());
        Path directory = imported(out -> {
            try (GraphWriter writer = new Neo4jZipWriter(out)) {
                GraphExport.write("Projection", new LinkedHashMap<>(), source, writer, () -> false);
            }
        });
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory))) {
            assertThat(RowCollector.all(store, NODES))
                    .containsExactlyElementsOf(SeedGraph.nodes(source).stream()
                            .map(node -> row(
                                    node.id(),
                                    labels(node),
                                    node.properties(),
                                    Map.of("id", node.id(), "name", node.caption())))
                            .toList());
            assertThat(RowCollector.all(store, EDGES))
                    .containsExactlyElementsOf(SeedGraph.edges(source).stream()
                            .map(edge -> row(
                                    edge.from() + ">" + edge.to(),
                                    edge.type(),
                                    edge.properties(),
                                    Map.of("id", edge.id())))
                            .toList());
        }
    }

    private static List<String> labels(ExportNode node) {
        List<?> kinds = (List<?>) node.properties().getOrDefault(DirectAttributes.KIND, List.of());
        return Stream.concat(Stream.of("Entity", node.type()), kinds.stream().map(Object::toString))
                .sorted()
                .toList();
    }

    private static Map<String, Object> row(
            String id, Object type, Map<String, Object> properties, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        // As a row tells them.
        properties.forEach((name, value) -> all.put(name, value instanceof LocalDate day ? day.toString() : value));
        all.remove(DirectAttributes.KIND);
        all.putAll(more);
        return Map.of("id", id, "type", type, "properties", all);
    }

    private void comesOutAsItWas(GraphStore original) throws Exception {
        Path directory = imported(
                out -> new Neo4jExport(original, ReadLimits.NONE, new Cancellation()).write(out, ZipSample.EMPTY));
        assertThat(Files.readString(folder.resolve("zip/import.txt")))
                .contains("Characters stripped: 0\nValues left out: 0\n");
        try (EmbeddedGraphStore imported = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory))) {
            assertThat(new Verification(imported).run()).isEmpty();
            assertThat(new GraphVersion(imported).current()).isEqualTo(new GraphVersion(original).current());
            assertThat(Seeds.dump(imported)).isEqualTo(Seeds.dump(original));
            imported.ensureSchema();
            assertThat(RowCollector.all(imported, SCHEMA)).isEqualTo(RowCollector.all(original, SCHEMA));
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Unpacked into the folder {@code zip}; where the store is that the importer makes of it. */
    private Path imported(Writing graph) throws Exception {
        Path zip = folder.resolve("graph.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            graph.to(out);
        }
        try (InputStream in = Files.newInputStream(zip);
                var files = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path file = folder.resolve("zip").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(files, file);
            }
        }
        Path directory = folder.resolve("imported");
        run(Files.readString(folder.resolve("zip/import.txt")), Files.createDirectories(directory.resolve("neo4j")));
        return directory;
    }

    /** With the importer that the class path has in the place of {@code neo4j-admin}. */
    private void run(String instructions, Path home) throws Exception {
        String text = instructions.substring(instructions.indexOf("neo4j-admin "));
        String command = text.substring(0, text.indexOf("\n\n")).replace("\\\n", " ");
        List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g"));
        words.addAll(
                List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        words.add(IMPORTER);
        words.addAll(Arrays.asList(command.split("\\s+")).subList(1, command.split("\\s+").length));
        words.add("--strict");
        Path output = folder.resolve("importer.txt");
        var builder = new ProcessBuilder(words)
                .directory(folder.resolve("zip").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NEO4J_HOME", home.toAbsolutePath().toString());
        builder.environment()
                .put(
                        "NEO4J_CONF",
                        Files.createDirectories(home.resolve("conf"))
                                .toAbsolutePath()
                                .toString());
        assertThat(builder.start().waitFor())
                .as(() -> String.join("\n", lines(output)))
                .isZero();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }
}
