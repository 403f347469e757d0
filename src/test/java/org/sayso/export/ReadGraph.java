// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program holds of a graph after it has read a file of ours.
 *
 * @param graph what it holds of the graph itself, and its version
 * @param columns its own types of the properties, where it has such: by {@code node} and {@code edge}
 */
record ReadGraph(
        Map<String, Object> graph,
        Map<String, Map<String, Object>> nodes,
        Map<String, Edge> edges,
        Map<String, Object> columns) {

    record Edge(String from, String to, Map<String, Object> values) {}

    /** As the programs below src/test write it. */
    static ReadGraph of(Path json) {
        Map<String, Object> told = map(JsonMapper.shared().readValue(json.toFile(), Map.class));
        Map<String, Map<String, Object>> nodes = new TreeMap<>();
        for (Map<String, Object> node : maps(told.get("nodes"))) {
            put(nodes, text(node.get("id")), map(node.get("values")));
        }
        Map<String, Edge> edges = new TreeMap<>();
        for (Map<String, Object> edge : maps(told.get("edges"))) {
            put(
                    edges,
                    text(edge.get("id")),
                    new Edge(text(edge.get("from")), text(edge.get("to")), map(edge.get("values"))));
        }
        return new ReadGraph(map(told.get("graph")), nodes, edges, map(told.getOrDefault("columns", Map.of())));
    }

    /** As src/test/graphviz/read-graph.gvpr prints it. */
    static ReadGraph ofGraphviz(String printed) {
        var read = new ReadGraph(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Map.of());
        Map<String, Object> values = read.graph;
        for (String line : printed.split("\u001E")) {
            String[] fields = line.split("\u001F", -1);
            switch (fields[0]) {
                case "graph" -> values = read.graph;
                case "node" -> put(read.nodes, fields[1], values = new LinkedHashMap<>());
                case "edge" -> {
                    String ends = fields[2] + "->" + fields[3] + "[";
                    String key = fields[1].substring(ends.length(), fields[1].length() - 1);
                    put(read.edges, key, new Edge(fields[2], fields[3], values = new LinkedHashMap<>()));
                }
                default -> values.put(fields[1], fields[2]);
            }
        }
        return read;
    }

    private static <T> void put(Map<String, T> all, String id, T value) {
        if (all.put(id, value) != null) {
            throw new AssertionError("twice: " + id);
        }
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new AssertionError("not a text: " + value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) (value instanceof List<?> list && list.isEmpty() ? Map.of() : value);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
