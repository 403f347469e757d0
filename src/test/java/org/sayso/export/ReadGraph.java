// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program holds of a graph after it has read a file of ours.
 *
 * @param graph what it holds of the graph itself, and of what type it takes properties for
 * @param nodes their values by id
 */
record ReadGraph(JsonNode graph, Map<String, Map<String, Object>> nodes, Map<String, Edge> edges) {

    private static final Pattern ESCAPED = Pattern.compile("\\.([0-9a-f]+)\\.");

    record Edge(String from, String to, Map<String, Object> values) {}

    /** As the programs below src/test write it. */
    static ReadGraph of(Path json) {
        JsonNode told = JsonMapper.shared().readTree(json.toFile());
        var read = new ReadGraph(told.path("graph"), new TreeMap<>(), new TreeMap<>());
        for (JsonNode node : told.path("nodes")) {
            put(read.nodes, node.path("id").stringValue(), values(node));
        }
        for (JsonNode edge : told.path("edges")) {
            String from = edge.path("from").stringValue();
            String to = edge.path("to").stringValue();
            put(read.edges, edge.path("id").stringValue(), new Edge(from, to, values(edge)));
        }
        return read;
    }

    /** As src/test/graphviz/read-graph.gvpr prints it. */
    static ReadGraph ofGraphviz(String printed) {
        Map<String, Object> values = new TreeMap<>();
        ObjectNode graph = JsonMapper.shared().createObjectNode();
        var read = new ReadGraph(graph, new TreeMap<>(), new TreeMap<>());
        for (String line : printed.split("\u001E", 0)) {
            String[] fields = line.split("\u001F", -1);
            if (fields[0].equals("value")) {
                values.put(fields[1], fields[2]);
                continue;
            }
            values = new TreeMap<>();
            if (fields[0].equals("graph")) {
                graph.put("directed", fields[1].equals("1"));
            } else if (fields[0].equals("node")) {
                put(read.nodes, fields[1], values);
            } else if (fields[0].equals("edge")) {
                String ends = fields[2] + "->" + fields[3] + "[";
                String key = fields[1].substring(ends.length(), fields[1].length() - 1);
                put(read.edges, key, new Edge(fields[2], fields[3], values));
            }
        }
        return read;
    }

    boolean isDirected() {
        return graph.path("directed").booleanValue();
    }

    /** With ids of edges as they were before GraphML, which has code points in hexadecimal between two dots for what is no name token. */
    ReadGraph withWholeIds() {
        Map<String, Edge> whole = new TreeMap<>();
        edges.forEach((id, edge) -> put(
                whole,
                ESCAPED.matcher(id)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16)))),
                edge));
        return new ReadGraph(graph, nodes, whole);
    }

    /** An element without values comes as a list from R, which does not tell one from the other. */
    private static Map<String, Object> values(JsonNode element) {
        Map<String, Object> values = new TreeMap<>();
        element.path("values").properties().forEach(pair -> values.put(pair.getKey(), value(pair.getValue())));
        return values;
    }

    private static Object value(JsonNode json) {
        return JsonMapper.shared().treeToValue(json, Object.class);
    }

    private static <T> void put(Map<String, T> all, String id, T value) {
        if (all.put(id, value) != null) {
            throw new AssertionError("twice: " + id);
        }
    }
}
