// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.primitive.IntLists;
import org.eclipse.collections.api.factory.primitive.ObjectIntMaps;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.primitive.MutableObjectIntMap;
import org.sayso.export.GraphHead.Attribute;
import org.sayso.graph.Cancellation;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/**
 * A graph whose nodes also tell what was worked out of it, in properties named as the metrics are; with {@code degree}, where edges have a direction, also
 * {@code inDegree} and {@code outDegree}. It reads the graph once more, beforehand, and keeps ids of nodes and two numbers an edge.
 */
final class MeasuredGraph implements GraphSource {
    /** An edge takes some 100 bytes while metrics are worked out. */
    private static final int MOST_EDGES =
            (int) Math.min(Integer.MAX_VALUE / 2, Runtime.getRuntime().maxMemory() / 128);

    private final GraphSource graph;
    private final MutableObjectIntMap<String> numbers = ObjectIntMaps.mutable.empty();
    private final List<String> ids = new ArrayList<>();

    /** Of the node with a number, by the property's name. */
    private final SortedMap<String, IntFunction<Object>> values = new TreeMap<>();

    private final SortedMap<String, GraphHead.Type> types = new TreeMap<>();

    /**
     * Reads the graph and works everything out.
     *
     * @param betweennessNodes the most nodes for betweenness
     * @throws CallerException when there are more
     */
    MeasuredGraph(GraphSource graph, List<Metric> metrics, int betweennessNodes, Cancellation cancellation) {
        this.graph = graph;
        graph.nodes(node -> {
            numbers.put(node.id(), ids.size());
            ids.add(node.id());
        });
        if (metrics.contains(Metric.BETWEENNESS) && ids.size() > betweennessNodes) {
            throw tooLarge(betweennessNodes);
        }
        Measures measures = new Measures(shape(), cancellation);
        metrics.forEach(metric -> measure(metric, measures));
    }

    private CallerException tooLarge(int most) {
        return new CallerException(
                ProblemType.QUERY_TOO_LARGE,
                "Betweenness is worked out for at most %d nodes, and this graph has %d. Ask for a part of it, for fewer metrics, or raise sayso.export.betweenness-nodes."
                        .formatted(most, ids.size()),
                Map.of("limit", most, "nodes", ids.size()),
                null);
    }

    private GraphShape shape() {
        MutableIntList from = IntLists.mutable.empty();
        MutableIntList to = IntLists.mutable.empty();
        graph.ends((first, second) -> {
            if (from.size() == MOST_EDGES) {
                throw new CallerException(
                        ProblemType.QUERY_TOO_LARGE,
                        "Metrics are worked out for at most %d edges in this memory. Ask for a part of the graph, or give the server more (-Xmx)."
                                .formatted(MOST_EDGES),
                        Map.of("limit", MOST_EDGES),
                        null);
            }
            from.add(numbers.getOrThrow(first));
            to.add(numbers.getOrThrow(second));
        });
        return new GraphShape(ids.size(), from.toArray(), to.toArray(), graph.isDirected());
    }

    private void measure(Metric metric, Measures measures) {
        switch (metric) {
            case DEGREE -> degrees(measures);
            case PAGERANK -> doubles(metric, measures.pageRank());
            case BETWEENNESS -> doubles(metric, measures.betweenness());
            case COMMUNITY -> {
                long[] communities = numbered(measures.communities());
                add(metric.word(), GraphHead.Type.INTEGER, node -> communities[node]);
            }
        }
    }

    /** An edge from a node to itself counts twice in the degree. */
    private void degrees(Measures measures) {
        int[] in = measures.inDegrees();
        int[] out = measures.outDegrees();
        add(Metric.DEGREE.word(), GraphHead.Type.INTEGER, node -> (long) in[node] + out[node]);
        if (graph.isDirected()) {
            add("inDegree", GraphHead.Type.INTEGER, node -> (long) in[node]);
            add("outDegree", GraphHead.Type.INTEGER, node -> (long) out[node]);
        }
    }

    private void doubles(Metric metric, double[] scores) {
        add(metric.word(), GraphHead.Type.FLOAT, node -> scores[node]);
    }

    private void add(String name, GraphHead.Type type, IntFunction<Object> value) {
        types.put(name, type);
        values.put(name, value);
    }

    /** From 1, in the order of the smallest id in each, so that numbers do not hang on the order in which anything was read. */
    private long[] numbered(int[] communities) {
        long[] numbered = new long[communities.length];
        long[] numberOf = new long[communities.length];
        long[] last = {0};
        IntStream.range(0, communities.length)
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .forEach(node -> {
                    int community = communities[node];
                    if (numberOf[community] == 0) {
                        numberOf[community] = ++last[0];
                    }
                    numbered[node] = numberOf[community];
                });
        return numbered;
    }

    /** One of the same name as a metric gives way to it. */
    @Override
    public List<Attribute> nodeAttributes() {
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        graph.nodeAttributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
        types.forEach((name, type) -> attributes.put(name, new Attribute(name, type, false)));
        return List.copyOf(attributes.values());
    }

    @Override
    public List<Attribute> edgeAttributes() {
        return graph.edgeAttributes();
    }

    @Override
    public boolean isDirected() {
        return graph.isDirected();
    }

    @Override
    public void nodes(NodeSink sink) {
        graph.nodes(node -> {
            int number = numbers.getOrThrow(node.id());
            SortedMap<String, Object> properties = new TreeMap<>(node.properties());
            values.forEach((name, value) -> properties.put(name, value.apply(number)));
            sink.node(new ExportNode(node.id(), node.caption(), node.type(), properties));
        });
    }

    @Override
    public void edges(EdgeSink sink) {
        graph.edges(sink);
    }

    @Override
    public void ends(EndsSink sink) {
        graph.ends(sink);
    }

    @Override
    public boolean isTruncated() {
        return graph.isTruncated();
    }
}
