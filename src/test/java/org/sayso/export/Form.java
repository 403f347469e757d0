// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;

/**
 * How one reader shows what stands in one format, as docs/formats.md says it does; everything else must be as it is in the graph.
 *
 * @param names under which it shows a node's caption and type, and an edge's caption and type
 * @param besides what the format or the reader adds under names of its own
 * @param column the name of a property
 * @param expected a value as it is shown; null for one that is not
 * @param understood what is shown, as whoever knows docs/formats.md takes it: mostly a list out of JSON text
 */
record Form(Names names, Set<String> besides, UnaryOperator<String> column, Value expected, Value understood) {
    private static final Attribute CAPTION = new Attribute("(caption)", GraphHead.Type.TEXT, false);

    record Names(String nodeCaption, String nodeType, String edgeCaption, String edgeType) {}

    interface Value {
        @Nullable
        Object of(Attribute attribute, Object value);
    }

    /** All of it: every node, every edge, every value, and no other. */
    void check(GraphFiles files, ReadGraph read) {
        assertThat(read.isDirected()).isEqualTo(files.isDirected());
        assertThat(read.nodes().keySet())
                .isEqualTo(files.nodes().stream().map(ExportNode::id).collect(Collectors.toSet()));
        for (ExportNode node : files.nodes()) {
            Map<String, Object> told =
                    new HashMap<>(Objects.requireNonNull(read.nodes().get(node.id())));
            checkText(node.id(), told.remove(names.nodeCaption), node.caption());
            assertThat(told.remove(names.nodeType)).as(node.id()).isEqualTo(node.type());
            checkProperties(node.id(), files.nodeAttributes(), node.properties(), told);
        }
        assertThat(read.edges().keySet())
                .isEqualTo(files.edges().stream().map(ExportEdge::id).collect(Collectors.toSet()));
        for (ExportEdge edge : files.edges()) {
            ReadGraph.Edge held = Objects.requireNonNull(read.edges().get(edge.id()));
            assertThat(ends(files, held.from(), held.to()))
                    .as(edge.id())
                    .isEqualTo(ends(files, edge.from(), edge.to()));
            Map<String, Object> told = new HashMap<>(held.values());
            checkText(edge.id(), told.remove(names.edgeCaption), edge.caption());
            assertThat(told.remove(names.edgeType)).as(edge.id()).isEqualTo(edge.type());
            checkProperties(edge.id(), files.edgeAttributes(), edge.properties(), told);
        }
    }

    /** In either order where an edge has no direction. */
    private static Collection<String> ends(GraphFiles files, String from, String to) {
        List<String> ends = List.of(from, to);
        return files.isDirected() ? ends : Set.copyOf(ends);
    }

    private void checkText(String id, @Nullable Object told, String text) {
        assertThat(understood.of(CAPTION, Objects.requireNonNullElse(told, "none")))
                .as("caption of %s", id)
                .isEqualTo(expected.of(CAPTION, text));
    }

    private void checkProperties(
            String id, List<Attribute> attributes, Map<String, Object> properties, Map<String, Object> told) {
        Map<String, Object> expectedValues = new HashMap<>();
        Map<String, Object> understoodValues = new HashMap<>();
        for (Attribute attribute : attributes) {
            Object value = properties.get(attribute.name());
            if (value != null) {
                put(expectedValues, attribute, expected.of(attribute, listed(attribute, value)));
            }
            Object shown = told.remove(column.apply(attribute.name()));
            if (shown != null) {
                put(understoodValues, attribute, understood.of(attribute, shown));
            }
        }
        assertThat(understoodValues).as(id).isEqualTo(expectedValues);
        told.keySet().removeAll(besides);
        assertThat(told).as("besides, of %s", id).isEmpty();
    }

    private static void put(Map<String, Object> values, Attribute attribute, @Nullable Object value) {
        if (value != null) {
            values.put(attribute.name(), comparable(value));
        }
    }

    private static Object listed(Attribute attribute, Object value) {
        return attribute.list() && !(value instanceof List<?>) ? List.of(value) : value;
    }

    /** 1 is 1.0, and a day is its text. */
    private static Object comparable(Object value) {
        return switch (value) {
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case LocalDate day -> day.toString();
            case List<?> list -> list.stream().map(Form::comparable).toList();
            default -> value;
        };
    }
}
