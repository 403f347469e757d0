// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.export.GraphSample.edge;
import static org.sayso.export.GraphSample.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every writer keeps to. Each file is read back, with a reader of the format where there is one in Java, and held against what was written. */
abstract class GraphWriterContract {
    private static final List<ExportNode> TWO = List.of(node("a", Map.of()), node("b", Map.of()));

    abstract GraphWriter writer(OutputStream out) throws IOException;

    /** Fails for a file that is not one of the format. */
    abstract ReadBack read(byte[] file, GraphHead head) throws Exception;

    /** What of the sample may be expected back. */
    Keeping keeping() {
        return new Keeping();
    }

    @Test
    void anEmptyGraphIsAWholeFile() throws Exception {
        comesBack(GraphSample.of(List.of()));
    }

    @Test
    void oneNodeIsEnough() throws Exception {
        comesBack(GraphSample.of(List.of(node("a", Map.of()))));
    }

    @Test
    void parallelEdgesStayApart() throws Exception {
        comesBack(GraphSample.of(
                TWO,
                edge("r:1", "a", "b", 1, Map.of("stance", "affirmed", "claims", List.of("c1", "c2"))),
                edge("r:2", "a", "b", 2, Map.of("stance", "denied")),
                edge("r:3", "a", "b", 3, Map.of("stance", "denied")),
                edge("r:4", "b", "a", 1, Map.of())));
    }

    @Test
    void anEdgeMayEndWhereItBegan() throws Exception {
        comesBack(GraphSample.of(
                TWO, edge("r:1", "a", "a", 1, Map.of("voices", 2L)), edge("r:2", "a", "a", 2, Map.of())));
    }

    @Test
    void edgesWithoutADirectionHaveNone() throws Exception {
        comesBack(GraphSample.undirected(TWO, edge("r:1", "a", "b", 1, Map.of("voices", 2L))));
    }

    @Test
    void everyTypeOfPropertyComesBack() throws Exception {
        comesBack(GraphSample.of(List.of(
                node("a", Map.of("day", LocalDate.of(2023, 7, 1), "number", Long.MIN_VALUE, "share", 0.1, "yes", true)),
                node(
                        "b",
                        Map.of("day", LocalDate.of(-43, 3, 15), "number", 1L << 53 | 1, "share", 1e300, "yes", false)),
                node("c", Map.of("day", LocalDate.of(12_000, 1, 1), "number", 0L, "share", -0.0)))));
    }

    @Test
    void listsOfEveryTypeComeBack() throws Exception {
        comesBack(GraphSample.of(List.of(
                node(
                        "a",
                        Map.of(
                                "days", List.of(LocalDate.of(2023, 7, 1), LocalDate.of(1066, 10, 14)),
                                "numbers", List.of(1L, Long.MAX_VALUE),
                                "shares", List.of(0.25, 3.0),
                                "texts", List.of("a", "b"),
                                "yesses", List.of(true, false))),
                node("b", Map.of("numbers", List.of(7L), "texts", List.of("alone"))))));
    }

    @Test
    void datesOfEdgesComeBack() throws Exception {
        LocalDate day = LocalDate.of(2023, 7, 1);
        comesBack(GraphSample.of(
                TWO,
                edge("r:1", "a", "b", 1, Map.of("earliest", day, "latest", day.plusDays(30))),
                edge("r:2", "a", "b", 2, Map.of("earliest", day)),
                edge("r:3", "a", "b", 3, Map.of("latest", day))));
    }

    @Test
    void anyTextComesBack() throws Exception {
        List<ExportNode> nodes = new ArrayList<>();
        for (String text : OddTexts.ALL) {
            nodes.add(node("n" + nodes.size(), Map.of("text", text, "texts", List.of("first", text, "last"))));
        }
        comesBack(GraphSample.of(nodes));
    }

    @Test
    void anyCaptionComesBack() throws Exception {
        List<ExportNode> nodes = new ArrayList<>();
        List<ExportEdge> edges = new ArrayList<>();
        for (String text : OddTexts.ALL) {
            ExportNode node = node("n" + nodes.size(), Map.of());
            nodes.add(new ExportNode(node.id(), text, node.type(), node.properties()));
            ExportEdge edge = edge("r:" + nodes.size(), node.id(), node.id(), 1, Map.of());
            edges.add(new ExportEdge(edge.id(), edge.from(), edge.to(), "MET", 1, text, edge.properties()));
        }
        comesBack(GraphSample.of(nodes, edges));
    }

    @Test
    void idsAreWhatTheyWere() throws Exception {
        List<ExportNode> nodes = new ArrayList<>();
        List<ExportEdge> edges = new ArrayList<>();
        for (String id : List.of(
                "007",
                "a b",
                "a&\"b\"",
                "claim:0f",
                "doc/former-ministers",
                "doc:former-ministers",
                "document:a",
                "é",
                "شهر😀")) {
            nodes.add(node(id, Map.of()));
            edges.add(edge("r:" + edges.size(), id, id, 1, Map.of()));
        }
        edges.add(edge("SAID_IN:claim:0f>document:a", "claim:0f", "document:a", 1, Map.of()));
        comesBack(GraphSample.of(nodes, edges));
    }

    @Test
    void textsMayBeLong() throws Exception {
        List<ExportNode> nodes = new ArrayList<>();
        for (String text : OddTexts.LONG) {
            ExportNode node = node("n" + nodes.size(), Map.of("text", text, "texts", List.of(text, "end")));
            nodes.add(new ExportNode(node.id(), text, "Event", node.properties()));
        }
        comesBack(GraphSample.of(nodes));
    }

    @Test
    void whatTheFormatCannotHoldIsLeftOutAndCounted() throws Exception {
        String odd = "a\u0000b\u0008c\u001Fd\uFFFEe\uD800f\uDC00g\uD83D\uDE00";
        ReadBack read = comesBack(GraphSample.of(List.of(
                node("a", Map.of("text", odd)), node("b", Map.of("texts", List.of("x" + odd, odd))))));

        assertThat(read.stripped())
                .isEqualTo(3L * (odd.length() - keeping().text(odd).length()));
        assertThat(read.stripped()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void tenThousandEdgesComeBack() throws Exception {
        comesBack(GraphSample.large(10_000));
    }

    @Test
    void aCutIsTold() throws Exception {
        ReadBack read = comesBack(GraphSample.cut("Only the first relation, for limit=1", List.of(TWO.getFirst())));

        assertThat(read.end().truncated()).isTrue();
        assertThat(read.provenance()).containsEntry("cut", "Only the first relation, for limit=1");
    }

    @Test
    void thatTheGraphWasChangedMeanwhileIsToldAndOnlyThen() throws Exception {
        assertThat(told(false)).doesNotContain(GraphEnd.CHANGED);
        assertThat(told(true)).containsOnlyOnce(GraphEnd.CHANGED);
    }

    /** All text of a file, or of the files of a zip. */
    private String told(boolean changed) throws IOException {
        GraphSample sample = GraphSample.of(TWO);
        var bytes = new Untouched();
        try (GraphWriter writer = writer(bytes)) {
            writer.begin(sample.head());
            for (ExportNode node : TWO) {
                writer.node(node);
            }
            writer.end(new GraphEnd(2, 0, false, changed));
        }
        byte[] file = bytes.toByteArray();
        return file[0] == 'P'
                ? String.join("\n", ZipSample.files(file).values())
                : new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void theSameGraphGivesTheSameBytes() throws Exception {
        var sample = GraphSample.large(1000);
        assertThat(written(sample)).isEqualTo(written(sample));
    }

    @Test
    void itMayBeGivenUpAtAnyTime() throws Exception {
        var sample = GraphSample.large(1000);
        var bytes = new Untouched();
        try (GraphWriter writer = writer(bytes)) {
            writer.begin(sample.head());
            writer.node(sample.nodes().getFirst());
        }
        assertThat(bytes.size()).isLessThan(written(sample).length);
    }

    private ReadBack comesBack(GraphSample sample) throws Exception {
        ReadBack read = read(written(sample), sample.head());
        Keeping keeping = keeping();
        assertThat(read.nodes())
                .containsExactlyElementsOf(
                        sample.nodes().stream().map(keeping::node).toList());
        assertThat(read.edges())
                .containsExactlyElementsOf(
                        sample.edges().stream().map(keeping::edge).toList());
        assertThat(read.title()).isEqualTo(keeping.title(sample.head().title()));
        assertThat(read.provenance()).isEqualTo(sample.head().provenance());
        assertThat(read.end())
                .isEqualTo(new GraphEnd(sample.nodes().size(), sample.edges().size(), sample.truncated()));
        assertThat(read.directed()).isEqualTo(keeping.isDirected(sample));
        return read;
    }

    private byte[] written(GraphSample sample) throws IOException {
        var bytes = new Untouched();
        try (GraphWriter writer = writer(bytes)) {
            sample.to(writer);
        }
        return bytes.toByteArray();
    }
}
