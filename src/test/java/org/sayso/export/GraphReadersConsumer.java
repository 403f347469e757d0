// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.Tools;
import tools.jackson.databind.JsonNode;

/** The programs and libraries of docs/formats.md, but for Gephi, read what is exported, and hold all of it. */
class GraphReadersConsumer {
    private static final Path TESTS = Path.of("src/test");

    @TempDir
    private static Path folder;

    private static Map<SampleGraph, GraphFiles> graphs = Map.of();
    private static final Map<Language, Map<String, ReadGraph>> READ = new EnumMap<>(Language.class);

    enum Language {
        PYTHON,
        R,
        JAVASCRIPT
    }

    /**
     * @param program of those that the language's script knows
     * @param file one of {@link GraphFiles}
     */
    record Reader(Language language, String program, String file, Form form) {
        private String key(SampleGraph graph) {
            return graph + "-" + language + "-" + this + ".json";
        }

        @Override
        public String toString() {
            return program + "-" + file;
        }
    }

    static List<Reader> readers() {
        return List.of(
                new Reader(Language.PYTHON, "networkx-graphml", "graph.graphml", Forms.GRAPHML),
                new Reader(Language.PYTHON, "networkx-graphml", "yed.graphml", Forms.YED_IN_NETWORKX),
                new Reader(Language.PYTHON, "networkx-gexf", "gexf12.gexf", Forms.GEXF_IN_NETWORKX),
                new Reader(Language.PYTHON, "networkx-json", "graph.json", Forms.NETWORKX_JSON),
                new Reader(Language.PYTHON, "igraph-graphml", "graph.graphml", Forms.GRAPHML_IN_IGRAPH),
                new Reader(Language.R, "igraph-graphml", "graph.graphml", Forms.GRAPHML_IN_IGRAPH),
                new Reader(Language.JAVASCRIPT, "cytoscape", "graph.cyjs", Forms.CYTOSCAPE),
                new Reader(Language.JAVASCRIPT, "d3", "graph.json", Forms.D3),
                new Reader(Language.JAVASCRIPT, "graphology-gexf", "graph.gexf", Forms.GEXF_IN_GRAPHOLOGY),
                new Reader(Language.JAVASCRIPT, "graphology-gexf", "gexf12.gexf", Forms.GEXF_IN_GRAPHOLOGY),
                new Reader(Language.JAVASCRIPT, "graphology-graphml", "graph.graphml", Forms.GRAPHML_IN_DOUBLES));
    }

    @BeforeAll
    static void export() throws IOException {
        graphs = SampleGraph.in(folder);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void holdsEveryNodeEdgeAndValueOfAGraphOfTraps(Reader reader) {
        reader.form.check(files(SampleGraph.TRAPS), read(reader, SampleGraph.TRAPS));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void holdsEveryNodeEdgeAndValueOfTheSeeds(Reader reader) {
        GraphFiles seeds = files(SampleGraph.SEEDS);
        assertThat(seeds.nodes()).hasSizeGreaterThan(250);
        assertThat(seeds.edges()).hasSizeGreaterThan(400);
        reader.form.check(seeds, read(reader, SampleGraph.SEEDS));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void holdsEveryNodeEdgeAndValueOfTheClaimLayer(Reader reader) {
        GraphFiles claims = files(SampleGraph.CLAIMS);
        assertThat(claims.nodes()).extracting(ExportNode::type).contains("Claim", "Document", "Person");
        reader.form.check(claims, read(reader, SampleGraph.CLAIMS));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void holdsEveryWeightOfAProjectionWhoseEdgesHaveNoDirection(Reader reader) {
        GraphFiles projection = files(SampleGraph.PROJECTION);
        assertThat(projection.isDirected()).isFalse();
        assertThat(projection.edges())
                .extracting(edge -> edge.properties().get("weight"))
                .contains(1L, 2L);
        reader.form.check(projection, read(reader, SampleGraph.PROJECTION));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void holdsEveryMetricOfEveryNode(Reader reader) {
        GraphFiles metrics = files(SampleGraph.METRICS);
        assertThat(metrics.nodes())
                .allSatisfy(node -> assertThat(node.properties())
                        .containsKeys("betweenness", "community", "degree", "inDegree", "outDegree", "pagerank"));
        reader.form.check(metrics, read(reader, SampleGraph.METRICS));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void knowsWhereTheGraphComesFrom(Reader reader) {
        for (SampleGraph name : SampleGraph.values()) {
            GraphFiles files = files(name);
            JsonNode graph = read(reader, name).graph();
            if (reader.program.equals("graphology-gexf")) {
                assertThat(graph.path("description").asString())
                        .contains("query: " + files.query(), "graphVersion: " + files.graphVersion());
            } else if (!reader.program.equals("networkx-gexf")) {
                assertThat(graph.path("query").asString()).isEqualTo(files.query());
                assertThat(graph.path("graphVersion").asString()).isEqualTo(files.graphVersion());
                // Which stand behind the last edge in GraphML, where graphology looks no more.
                boolean isLost = reader.program.equals("graphology-graphml");
                assertThat(graph.path("nodes").asInt())
                        .isEqualTo(isLost ? 0 : files.nodes().size());
                assertThat(graph.path("edges").asInt())
                        .isEqualTo(isLost ? 0 : files.edges().size());
                assertThat(graph.has("truncated")).isNotEqualTo(isLost);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void graphvizHoldsEveryNodeEdgeAndValue(SampleGraph graph) {
        requireGraphviz();
        Path file = files(graph).file("graph.dot");
        String printed = Program.run(List.of("gvpr", "-f", TESTS + "/graphviz/read-graph.gvpr", file.toString()));
        Forms.DOT.check(files(graph), ReadGraph.ofGraphviz(printed));
    }

    private static void requireGraphviz() {
        Tools.require(Program.works("dot", "-V"), "Graphviz");
    }

    private static GraphFiles files(SampleGraph graph) {
        return Objects.requireNonNull(graphs.get(graph));
    }

    private static ReadGraph read(Reader reader, SampleGraph graph) {
        Map<String, ReadGraph> all = READ.computeIfAbsent(reader.language, GraphReadersConsumer::readAll);
        ReadGraph read = Objects.requireNonNull(all.get(reader.key(graph)));
        return reader.file.endsWith("graphml") ? read.withWholeIds() : read;
    }

    /** One process for each language: most of the time goes into starting it. */
    private static Map<String, ReadGraph> readAll(Language language) {
        List<String> command = new ArrayList<>(command(language));
        List<Path> targets = new ArrayList<>();
        for (SampleGraph graph : SampleGraph.values()) {
            for (Reader reader : readers()) {
                if (reader.language == language) {
                    Path target = folder.resolve(reader.key(graph));
                    Stream.of(reader.program, files(graph).file(reader.file).toString(), target.toString())
                            .filter(argument -> !argument.isEmpty())
                            .forEach(command::add);
                    targets.add(target);
                }
            }
        }
        Program.run(command);
        Map<String, ReadGraph> read = new HashMap<>();
        targets.forEach(target -> read.put(target.getFileName().toString(), ReadGraph.of(target)));
        return read;
    }

    private static List<String> command(Language language) {
        return switch (language) {
            case PYTHON -> List.of(python(), TESTS + "/python/read-graphs.py");
            case R -> {
                Tools.require(
                        Program.works("Rscript", "-e", "library(igraph); library(jsonlite)"),
                        "R with igraph and jsonlite");
                yield List.of("Rscript", TESTS + "/r/read-graphs.R");
            }
            case JAVASCRIPT -> {
                Tools.require(
                        Files.isDirectory(TESTS.resolve("javascript/node_modules/graphology")),
                        "npm --prefix src/test/javascript ci");
                Tools.require(Program.works("node", "--version"), "Node.js");
                yield List.of("node", TESTS + "/javascript/read-graphs.mjs");
            }
        };
    }

    /** The first that has both libraries: other Pythons may come first on the path. */
    private static String python() {
        Optional<String> python = Stream.of("python3", "/usr/bin/python3")
                .filter(program -> Program.works(program, "-c", "import igraph, networkx"))
                .findFirst();
        Tools.require(python.isPresent(), "Python 3 with networkx and igraph");
        return python.orElseThrow();
    }
}
