// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.Tools;
import tools.jackson.databind.JsonNode;

/** Gephi, by its toolkit in a process of its own, opens what is exported, tells relations between the same two apart, has a timeline, and draws. */
class GephiConsumer {
    /** Where the build puts it for these tests, off the class path: it brings libraries of its own. */
    private static final Path TOOLKIT = Path.of("target/gephi/gephi-toolkit.jar");

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    @TempDir
    private static Path folder;

    private static Map<SampleGraph, GraphFiles> graphs = Map.of();

    @BeforeAll
    static void readAll() throws IOException {
        Tools.require(Files.exists(TOOLKIT), "the Gephi Toolkit at " + TOOLKIT + ": ./mvnw -Pconsumers verify");
        graphs = SampleGraph.in(folder);
        List<String> files = new ArrayList<>();
        for (GraphFiles graph : graphs.values()) {
            for (String name : List.of("graph.gexf", "gexf12.gexf", "graph.graphml")) {
                files.addAll(List.of(graph.file(name).toString(), told(graph, name)));
            }
            files.addAll(List.of(graph.file("nodes.csv") + "," + graph.file("edges.csv"), told(graph, "tables")));
        }
        run("ReadGraphs", files);
    }

    private static void run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                TOOLKIT.toString(),
                "src/test/gephi/" + program + ".java"));
        command.addAll(arguments);
        Program.run(command);
    }

    @ParameterizedTest
    @EnumSource
    void holdsEveryNodeEdgeAndValueOfGexf(SampleGraph graph) {
        ReadGraph read = read(graph, "graph.gexf");
        Forms.GEXF_IN_GEPHI.check(files(graph), read);
        checkKinds(files(graph), read);
        checkTimeline(files(graph), read.graph());
        assertThat(read.graph().path("timeFormat").asString()).isEqualTo("DATE");
        assertThat(read.graph().path("timeZone").asString()).isEqualTo("UTC");
        assertThat(read.graph().path("description").asString())
                .contains(
                        "query: " + files(graph).query(),
                        "graphVersion: " + files(graph).graphVersion());
        assertThat(issues(read)).containsExactly("INFO GEXF version 1.3");
    }

    /** But the timeline shows milliseconds until its format is set to dates: tables do not tell it. */
    @ParameterizedTest
    @EnumSource
    void holdsEveryNodeEdgeAndValueOfItsTables(SampleGraph graph) {
        ReadGraph read = read(graph, "tables");
        Forms.TABLES_IN_GEPHI.check(files(graph), read);
        checkKinds(files(graph), read);
        checkTimeline(files(graph), read.graph());
        assertThat(issues(read)).isEmpty();
    }

    /** Where docs/formats.md warns. */
    @ParameterizedTest
    @ValueSource(strings = {"gexf12.gexf", "graph.graphml"})
    void takesParallelEdgesForOneWithoutKinds(String file) {
        for (SampleGraph graph : List.of(SampleGraph.TRAPS, SampleGraph.SEEDS)) {
            ReadGraph read = read(graph, file);
            assertThat(read.nodes()).hasSameSizeAs(files(graph).nodes());
            assertThat(read.edges())
                    .hasSameSizeAs(files(graph).edges().stream()
                            .map(edge -> List.of(edge.from(), edge.to()))
                            .collect(Collectors.toSet()))
                    .hasSizeLessThan(files(graph).edges().size());
            assertThat(issues(read)).noneMatch(issue -> issue.startsWith("SEVERE") || issue.startsWith("CRITICAL"));
        }
    }

    @Test
    void takesPropertiesForWhatTheyAre() {
        JsonNode gexf = read(SampleGraph.TRAPS, "graph.gexf").graph().path("columns");
        assertThat(text(gexf, "node", "aliases", "born", "living", "share", "sayso_x", "timeset"))
                .containsExactly("String[]", "String", "Boolean", "Double", "Long", "IntervalSet");
        assertThat(text(gexf, "edge", "claims", "earliest", "voices", "weight", "timeset"))
                .containsExactly("String[]", "String", "Long", "Double", "IntervalSet");
        JsonNode tables = read(SampleGraph.SEEDS, "tables").graph().path("columns");
        assertThat(text(tables, "edge", "saidby", "earliest", "voices", "when", "timeset"))
                .containsExactly("String", "Integer", "Integer", "String", "IntervalSet");
        JsonNode metrics = read(SampleGraph.METRICS, "graph.gexf").graph().path("columns");
        assertThat(text(metrics, "node", "betweenness", "community", "pagerank", "sayso_degree", "sayso_indegree"))
                .containsExactly("Double", "Long", "Double", "Long", "Long");
    }

    @Test
    void drawsTheSeedsWithTheirLabels() throws IOException {
        Tools.require(Program.works("pdftotext", "-v"), "poppler-utils");
        String drawing = TOOLKIT.resolveSibling("seeds.pdf").toString();
        run("DrawGraph", List.of(files(SampleGraph.SEEDS).file("graph.gexf").toString(), drawing));
        String text = Program.run(List.of("pdftotext", "-raw", drawing, "-"));
        assertThat(text).contains("Camp Liberty", "Gilbert Mitterrand");
        Path picture = folder.resolve("gephi");
        Program.run(List.of("pdftoppm", "-png", "-singlefile", "-scale-to", "1600", drawing, picture.toString()));
        Picture.of(picture.resolveSibling("gephi.png")).save("gephi.png");
    }

    private static void checkKinds(GraphFiles files, ReadGraph read) {
        for (ExportEdge edge : files.edges()) {
            var values = Objects.requireNonNull(read.edges().get(edge.id())).values();
            assertThat(values.get("kind")).as(edge.id()).isEqualTo(edge.kind());
            assertThat(values.get("directed")).as(edge.id()).isEqualTo(files.isDirected());
        }
    }

    /** From the first day to the last, and on one day the edges that may have been then; none where edges have no days. */
    private static void checkTimeline(GraphFiles files, JsonNode graph) {
        List<LocalDate> days = files.edges().stream()
                .flatMap(edge -> Stream.of(edge.earliest(), edge.latest()))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(graph.path("dynamic").asBoolean()).isEqualTo(!days.isEmpty());
        if (days.isEmpty()) {
            return;
        }
        assertThat(day(graph.path("from"))).isEqualTo(days.getFirst());
        assertThat(day(graph.path("to"))).isEqualTo(days.getLast());
        long then = files.edges().stream()
                .filter(edge -> edge.earliest() == null || !edge.earliest().isAfter(DAY))
                .filter(edge -> edge.latest() == null || !edge.latest().isBefore(DAY))
                .count();
        assertThat(graph.path("edgesOn20230701").asLong()).isEqualTo(then);
    }

    private static LocalDate day(JsonNode milliseconds) {
        return Instant.ofEpochMilli((long) milliseconds.asDouble())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static List<String> issues(ReadGraph read) {
        return read.graph().path("issues").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> text(JsonNode columns, String of, String... names) {
        return Stream.of(names)
                .map(name -> columns.path(of).path(name).asString())
                .toList();
    }

    private static GraphFiles files(SampleGraph graph) {
        return Objects.requireNonNull(graphs.get(graph));
    }

    private static ReadGraph read(SampleGraph graph, String file) {
        return ReadGraph.of(Path.of(told(files(graph), file)));
    }

    private static String told(GraphFiles files, String name) {
        return files.file(name + ".told").toString();
    }
}
