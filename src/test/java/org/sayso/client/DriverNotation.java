// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Values of the Java driver, written down as cypher-shell does. */
final class DriverNotation {
    private DriverNotation() {}

    static String line(Record row) {
        return row.values().stream().map(DriverNotation::text).collect(Collectors.joining(", "));
    }

    private static String text(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> "NULL";
            case "BOOLEAN" -> value.asBoolean() ? "TRUE" : "FALSE";
            case "FLOAT" -> Double.toString(value.asDouble());
            case "STRING" -> '"' + value.asString().replace("\"", "\\\"") + '"';
            case "LIST OF ANY?" -> "[" + String.join(", ", value.asList(DriverNotation::text)) + "]";
            case "MAP" -> properties(value.asMap(DriverNotation::text));
            case "BYTES" -> bytes(value.asByteArray());
            case "POINT" -> point(value.asPoint());
            case "NODE" -> node(value.asNode());
            case "RELATIONSHIP" -> relationship(value.asRelationship());
            case "PATH" -> path(value.asPath());
            default -> value.asObject().toString();
        };
    }

    private static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + ": " + property.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String bytes(byte[] bytes) {
        StringJoiner text = new StringJoiner(", ", "bytes(", ")");
        for (byte one : bytes) {
            text.add(Byte.toString(one));
        }
        return text.toString();
    }

    private static String point(Point point) {
        String height = Double.isNaN(point.z()) ? "" : ", z:" + point.z();
        return "point({srid:%d, x:%s, y:%s%s})".formatted(point.srid(), point.x(), point.y(), height);
    }

    private static String node(Node node) {
        List<String> labels =
                StreamSupport.stream(node.labels().spliterator(), false).toList();
        return "(:%s %s)".formatted(String.join(":", labels), properties(node.asMap(DriverNotation::text)));
    }

    private static String relationship(Relationship relationship) {
        return "[:%s %s]".formatted(relationship.type(), properties(relationship.asMap(DriverNotation::text)));
    }

    private static String path(Path path) {
        StringBuilder text = new StringBuilder(node(path.start()));
        for (Path.Segment step : path) {
            boolean isForward =
                    step.relationship().startNodeElementId().equals(step.start().elementId());
            text.append(isForward ? "-" : "<-")
                    .append(relationship(step.relationship()))
                    .append(isForward ? "->" : "-")
                    .append(node(step.end()));
        }
        return text.toString();
    }
}
