// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.BetweennessCentrality.OverflowStrategy;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.GraphDelegator;
import org.sayso.graph.Cancellation;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** What JGraphT works out of a graph's shape, by the numbers of nodes. The same shape gives the same numbers, to the last digit. */
final class Measures {
    private static final double DAMPING = 0.85;
    private static final int MOST_ROUNDS_OF_PAGERANK = 1000;

    /** Of the mean score: far below what tells two nodes apart, however many there are. */
    private static final double TOLERANCE = 1e-9;

    private static final int MOST_ROUNDS_OF_LABELS = 100;
    private static final long SEED = 1;

    private final GraphShape shape;
    private final Cancellation cancellation;

    Measures(GraphShape shape, Cancellation cancellation) {
        this.shape = shape;
        this.cancellation = cancellation;
    }

    /** How many edges leave each node. */
    int[] outDegrees() {
        return count(shape.from());
    }

    /** How many edges reach each node. */
    int[] inDegrees() {
        return count(shape.to());
    }

    private int[] count(int[] ends) {
        int[] counts = new int[shape.nodes()];
        for (int end : ends) {
            counts[end]++;
        }
        return counts;
    }

    /** Of each node, in sum 1; edges count as often as they are there, and no edge more than another. */
    double[] pageRank() {
        if (shape.nodes() == 0) {
            return new double[0];
        }
        Graph<Integer, Integer> graph = stoppable(shape.whole());
        return array(new PageRank<>(graph, DAMPING, MOST_ROUNDS_OF_PAGERANK, TOLERANCE / shape.nodes()).getScores());
    }

    /** How many shortest paths between two other nodes lead over each, as shares and not normalized; parallel edges count once. */
    double[] betweenness() {
        if (shape.nodes() == 0) {
            return new double[0];
        }
        Graph<Integer, Integer> graph = stoppable(shape.simple());
        try {
            return array(new BetweennessCentrality<>(graph, false, OverflowStrategy.THROW_EXCEPTION_ON_OVERFLOW)
                    .getScores());
        } catch (ArithmeticException e) {
            throw new CallerException(
                    ProblemType.QUERY_TOO_LARGE,
                    "Betweenness cannot be worked out: some nodes are joined by more shortest paths than can be counted. Ask for a smaller part of the graph.",
                    Map.of(),
                    e);
        }
    }

    /** Some member of each node's community, by label propagation: it asks which label most neighbours have, whichever way edges point. */
    int[] communities() {
        int[] communities = new int[shape.nodes()];
        if (shape.nodes() == 0) {
            return communities;
        }
        var clustering = new LabelPropagationClustering<>(
                        stoppable(shape.joined()), MOST_ROUNDS_OF_LABELS, new Random(SEED))
                .getClustering();
        for (Set<Integer> community : clustering.getClusters()) {
            int member = community.iterator().next();
            community.forEach(node -> communities[node] = member);
        }
        return communities;
    }

    private double[] array(Map<Integer, Double> scores) {
        double[] array = new double[shape.nodes()];
        Arrays.setAll(array, scores::get);
        return array;
    }

    /** The algorithms know no way to end them, but ask the graph all the time. */
    private Graph<Integer, Integer> stoppable(Graph<Integer, Integer> graph) {
        return new GraphDelegator<>(graph) {
            private static final long serialVersionUID = 1L;

            @Override
            public Set<Integer> outgoingEdgesOf(Integer node) {
                cancellation.goOn();
                return super.outgoingEdgesOf(node);
            }

            @Override
            public Set<Integer> incomingEdgesOf(Integer node) {
                cancellation.goOn();
                return super.incomingEdgesOf(node);
            }

            @Override
            public Set<Integer> edgesOf(Integer node) {
                cancellation.goOn();
                return super.edgesOf(node);
            }
        };
    }
}
