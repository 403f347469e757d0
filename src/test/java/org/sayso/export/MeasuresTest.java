// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.graph.Cancellation;
import org.sayso.graph.WorkTime;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;

/** Numbers that networkx 3.6.1 gives for the same graphs. */
class MeasuresTest {
    private static final double LITTLE = 1e-9;

    /** Zachary, W. W. (1977): An information flow model for conflict and fission in small groups. */
    private static final String KARATE_CLUB =
            "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3"
                    + " 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16"
                    + " 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29"
                    + " 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33";

    /** With an edge that is there twice, one from a node to itself, and a node that nothing reaches. */
    private static final String DIRECTED = "0-1 0-1 0-2 1-2 2-0 3-2 3-3 4-3";

    @Test
    void pageRankOfTheKarateClub() {
        double[] scores = measures(34, KARATE_CLUB, false).pageRank();
        assertThat(scores[0]).isCloseTo(0.0969972853883738, within(LITTLE));
        assertThat(scores[33]).isCloseTo(0.1009191823325516, within(LITTLE));
        assertThat(scores[11]).isCloseTo(0.009564745492141206, within(LITTLE));
        assertThat(scores[16]).isCloseTo(0.016784005444216283, within(LITTLE));
    }

    @Test
    void parallelEdgesCountInPageRank() {
        assertThat(measures(5, DIRECTED, true).pageRank())
                .containsExactly(
                        new double[] {
                            0.32035304720763413, 0.21153339341765828, 0.34159182024427315, 0.0965217391304348, 0.03
                        },
                        within(LITTLE));
    }

    @Test
    void betweennessOfTheKarateClub() {
        double[] scores = measures(34, KARATE_CLUB, false).betweenness();
        assertThat(scores[0]).isCloseTo(231.0714285714286, within(LITTLE));
        assertThat(scores[33]).isCloseTo(160.5515873015873, within(LITTLE));
        assertThat(scores[11]).isZero();
    }

    @Test
    void parallelEdgesDoNotCountInBetweenness() {
        assertThat(measures(5, DIRECTED, true).betweenness())
                .containsExactly(new double[] {3, 0, 5, 3, 0}, within(LITTLE));
    }

    @Test
    void degreesCountEveryEdge() {
        Measures measures = measures(5, DIRECTED, true);
        assertThat(measures.outDegrees()).containsExactly(3, 1, 1, 2, 1);
        assertThat(measures.inDegrees()).containsExactly(1, 2, 3, 2, 0);
    }

    @Test
    void thickerWovenPartsAreCommunitiesAndWhoIsAloneIsOne() {
        String cliques = "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4";
        int[] communities = measures(9, cliques, true).communities();
        assertThat(communities).startsWith(communities[0], communities[0], communities[0], communities[0]);
        assertThat(List.of(communities[5], communities[6], communities[7])).containsOnly(communities[4]);
        assertThat(IntStream.of(communities).distinct().count()).isEqualTo(3);
        assertThat(communities).isEqualTo(measures(9, cliques, true).communities());
    }

    @Test
    void aGraphWithoutNodesHasNoNumbers() {
        Measures none = new Measures(new GraphShape(0, new int[0], new int[0], true), new Cancellation());
        assertThat(none.pageRank()).isEmpty();
        assertThat(none.betweenness()).isEmpty();
        assertThat(none.communities()).isEmpty();
    }

    /** Sixty-four diamonds in a row: twice as many paths with each. */
    @Test
    void pathsThatCannotBeCountedAreAProblemAndNoWrongNumber() {
        StringBuilder diamonds = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            int first = 3 * i;
            diamonds.append(
                    "%1$d-%2$d %1$d-%3$d %2$d-%4$d %3$d-%4$d ".formatted(first, first + 1, first + 2, first + 3));
        }
        Measures measures = measures(193, diamonds.toString().trim(), true);
        assertThatThrownBy(measures::betweenness)
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("shortest paths");
    }

    @Test
    void whoeverCancelsNeedNotWaitForTheEnd() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Measures measures = new Measures(graph(34, KARATE_CLUB, false), cancellation);
        assertThatThrownBy(measures::betweenness).isInstanceOf(CapacityException.class);
        assertThatThrownBy(measures::pageRank).isInstanceOf(CapacityException.class);
        assertThatThrownBy(measures::communities).isInstanceOf(CapacityException.class);
    }

    @Test
    void theyEndWithTheTimeOfTheExport() {
        Cancellation cancellation = new Cancellation();
        cancellation.limit(new WorkTime(Duration.ZERO, "Too long.", System::nanoTime));
        Measures measures = new Measures(graph(34, KARATE_CLUB, false), cancellation);
        assertThatThrownBy(measures::betweenness).hasMessage("Too long.");
        assertThatThrownBy(measures::pageRank).hasMessage("Too long.");
        assertThatThrownBy(measures::communities).hasMessage("Too long.");
    }

    private static Measures measures(int nodes, String edges, boolean directed) {
        return new Measures(graph(nodes, edges, directed), new Cancellation());
    }

    private static GraphShape graph(int nodes, String edges, boolean directed) {
        List<String> ids = IntStream.range(0, nodes).mapToObj(Integer::toString).toList();
        return new JoinedNodes(ids, List.of(edges.split(" ")), directed).shape();
    }
}
