// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.opt.graph.sparse.IncomingEdgesSupport;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;
import org.jgrapht.opt.graph.sparse.SparseIntUndirectedGraph;

/**
 * Which nodes are joined, and nothing else: nodes are numbers from 0.
 *
 * @param from of each edge, in the order of edges
 * @param to of the same
 */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
record GraphShape(int nodes, int[] from, int[] to, boolean directed) {
    /** With all edges that there are. */
    Graph<Integer, Integer> whole() {
        return directed ? directed(nodes, from, to) : undirected(nodes, from, to);
    }

    /** With at most one edge from one node to another, and none from a node to itself. */
    Graph<Integer, Integer> simple() {
        long[] pairs = IntStream.range(0, from.length)
                .filter(edge -> from[edge] != to[edge])
                .mapToLong(edge ->
                        directed || from[edge] < to[edge] ? pair(from[edge], to[edge]) : pair(to[edge], from[edge]))
                .sorted()
                .distinct()
                .toArray();
        int[] first = LongStream.of(pairs)
                .mapToInt(pair -> (int) (pair >>> Integer.SIZE))
                .toArray();
        int[] second = LongStream.of(pairs).mapToInt(pair -> (int) pair).toArray();
        return directed ? directed(nodes, first, second) : undirected(nodes, first, second);
    }

    /** Whichever way edges point, parallel ones kept, without those from a node to itself. */
    Graph<Integer, Integer> joined() {
        int[] edges = IntStream.range(0, from.length)
                .filter(edge -> from[edge] != to[edge])
                .toArray();
        return undirected(
                nodes,
                Arrays.stream(edges).map(edge -> from[edge]).toArray(),
                Arrays.stream(edges).map(edge -> to[edge]).toArray());
    }

    private static long pair(int from, int to) {
        return ((long) from << Integer.SIZE) | to;
    }

    private static Graph<Integer, Integer> directed(int nodes, int[] from, int[] to) {
        return new SparseIntDirectedGraph(
                nodes,
                from.length,
                () -> IntStream.range(0, from.length).mapToObj(edge -> Pair.of(from[edge], to[edge])),
                IncomingEdgesSupport.LAZY_INCOMING_EDGES);
    }

    private static Graph<Integer, Integer> undirected(int nodes, int[] from, int[] to) {
        return new SparseIntUndirectedGraph(
                nodes,
                from.length,
                () -> IntStream.range(0, from.length).mapToObj(edge -> Pair.of(from[edge], to[edge])));
    }
}
