// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Reads files of graphs with the Gephi Toolkit, as Gephi does, and writes what it then holds. Not on the class path of anything else: the toolkit brings hundreds of
 * libraries of its own. Arguments: any number of {@code INPUT OUTPUT}; several inputs, with commas between them, are appended to each other. The output is one JSON
 * object: graph, nodes [{id, values}], edges [{id, from, to, values}], the graph with the types of its columns.
 */
final class ReadGraphs {
    private static final ImportController IMPORT = Lookup.getDefault().lookup(ImportController.class);
    private static final ProjectController PROJECTS = Lookup.getDefault().lookup(ProjectController.class);

    private final List<String> issues = new ArrayList<>();
    private final Workspace workspace;
    private final GraphModel model;

    private ReadGraphs() {
        PROJECTS.newProject();
        workspace = PROJECTS.getCurrentWorkspace();
        model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    public static void main(String[] arguments) throws IOException {
        for (int at = 0; at < arguments.length; at += 2) {
            var reading = new ReadGraphs();
            reading.read(arguments[at].split(","));
            Files.writeString(Path.of(arguments[at + 1]), json(reading.told()));
            PROJECTS.closeCurrentProject();
        }
        System.exit(0);
    }

    private void read(String... files) throws IOException {
        for (int at = 0; at < files.length; at++) {
            Container container = IMPORT.importFile(new File(files[at]));
            note(container.getReport());
            Processor processor = at == 0 ? new DefaultProcessor() : new AppendProcessor();
            IMPORT.process(container, processor, workspace);
            note(processor.getReport());
        }
    }

    private void note(Report report) {
        if (report != null) {
            for (Issue issue : report.getIssuesList(1_000)) {
                issues.add(issue.getLevel() + " " + issue.getMessage());
            }
        }
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("graph", graph());
        told.put(
                "nodes",
                model.getGraph().getNodes().toCollection().stream()
                        .map(ReadGraphs::node)
                        .toList());
        told.put(
                "edges",
                model.getGraph().getEdges().toCollection().stream()
                        .map(ReadGraphs::edge)
                        .toList());
        return told;
    }

    private Map<String, Object> graph() {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("issues", issues);
        graph.put("columns", Map.of("node", columns(model.getNodeTable()), "edge", columns(model.getEdgeTable())));
        graph.put("directed", model.isDirected());
        graph.put("multi", model.isMultiGraph());
        graph.put("dynamic", model.isDynamic());
        graph.put("timeFormat", model.getTimeFormat().name());
        graph.put("timeZone", model.getTimeZone().getID());
        Interval bounds = model.getTimeBounds();
        graph.put("from", bounds.getLow());
        graph.put("to", bounds.getHigh());
        graph.put("edgesOn20230701", edgesOn("2023-07-01"));
        graph.put(
                "description",
                PROJECTS.getCurrentWorkspace().getWorkspaceMetadata().getDescription());
        return graph;
    }

    /** What the timeline shows when it stands on one day. */
    private int edgesOn(String day) {
        double at = java.time.LocalDate.parse(day)
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
        int count = 0;
        for (Edge edge : model.getGraph().getEdges().toArray()) {
            Interval[] intervals = edge.getIntervals();
            boolean isThere = intervals.length == 0;
            for (Interval interval : intervals) {
                isThere |= interval.compareTo(new Interval(at, at)) == 0;
            }
            count += isThere ? 1 : 0;
        }
        return count;
    }

    private static Map<String, Object> columns(Table table) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Column column : table.toArray()) {
            columns.put(column.getId(), column.getTypeClass().getSimpleName());
        }
        return columns;
    }

    private static Map<String, Object> node(Node node) {
        return Map.of("id", node.getId(), "values", values(node));
    }

    private static Map<String, Object> edge(Edge edge) {
        Map<String, Object> values = values(edge);
        values.put("kind", edge.getTypeLabel());
        values.put("weight", edge.getWeight());
        values.put("directed", edge.isDirected());
        return Map.of(
                "id", edge.getId(),
                "from", edge.getSource().getId(),
                "to", edge.getTarget().getId(),
                "values", values);
    }

    private static Map<String, Object> values(Element element) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : element.getTable().toArray()) {
            Object value = element.getAttribute(column);
            if (value != null) {
                values.put(column.getId(), value);
            }
        }
        return values;
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Iterable<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(json(item)));
            return "[" + String.join(",", items) + "]";
        }
        if (value instanceof Object[] array) {
            return json(Arrays.asList(array));
        }
        boolean isPlain =
                value instanceof Boolean || value instanceof Number number && Double.isFinite(number.doubleValue());
        return value == null || isPlain ? String.valueOf(value) : text(value);
    }

    private static String text(Object value) {
        var text = new StringBuilder("\"");
        value.toString().chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                text.append("\\u%04x".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }
}
