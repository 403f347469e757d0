// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ParameterList;
import org.sayso.parameter.ValueType;
import org.sayso.vocabulary.EntityType;

/** What {@code /api/graph} takes. */
public final class ExportParameters {
    static final String DOCUMENT = "Document";

    public static final Parameter FLAVOUR = new Parameter(
            "flavour",
            ValueType.ENUM,
            Flavour.words(),
            null,
            false,
            false,
            null,
            "How a graph format with several ways is written: graphml plain (usual) or yed, gexf gexf13 (usual) or gexf12");
    public static final Parameter METRICS = new Parameter(
            "metrics",
            ValueType.ENUM,
            Metric.words(),
            null,
            true,
            false,
            null,
            "What to work out for each node of the graph that is written");

    /** What every statement whose rows may hold a graph takes. */
    public static final List<String> OF_STATEMENTS = List.of(FLAVOUR.name(), METRICS.name());

    private static final String MOST_EDGES = "1000000000";

    private static final List<Parameter> ALL = List.of(
            several(
                    "relations",
                    ValueType.STRING,
                    List.of(),
                    new Parameter.Range("1", "60"),
                    "Only these types of relations, such as SPOKE_AT; also with commas"),
            several(
                    "types",
                    ValueType.ENUM,
                    Arrays.stream(EntityType.values()).map(EntityType::label).toList(),
                    null,
                    "Only relations between entities of these types"),
            one("around", ValueType.ENTITY, List.of(), null, null, "Only what one reaches from this entity"),
            one(
                    "depth",
                    ValueType.INTEGER,
                    List.of(),
                    new Parameter.Range("1", "5"),
                    "1",
                    "With around: in how many steps"),
            one("since", ValueType.DATE, List.of(), null, null, "Not what lies before this day, nor what has no date"),
            one("until", ValueType.DATE, List.of(), null, null, "Not what lies after this day, nor what has no date"),
            one(
                    "asOf",
                    ValueType.DATE,
                    List.of(),
                    null,
                    null,
                    "Only moments that had happened by this day, and spans that held on it, certainly or possibly"),
            new Parameter(
                    "stance",
                    ValueType.ENUM,
                    List.of("affirmed", "contested", "denied", "varies"),
                    null,
                    true,
                    false,
                    GraphFilter.HELD,
                    "Which relations count"),
            one(
                    "publisher",
                    ValueType.ENTITY,
                    List.of(),
                    null,
                    null,
                    "Only relations that a document of this publisher speaks of"),
            several(
                    "saidBy",
                    ValueType.ENTITY,
                    List.of("Entity", DOCUMENT),
                    null,
                    "Only relations that one of these voices affirms: entities, or documents by their ids"),
            one("layer", ValueType.ENUM, words(GraphLayer.values()), null, "relations", "What the nodes and edges are"),
            FLAVOUR,
            METRICS,
            one(
                    "limit",
                    ValueType.INTEGER,
                    List.of(),
                    new Parameter.Range("1", MOST_EDGES),
                    null,
                    "At most this many relations"));

    private ExportParameters() {}

    public static ParameterList all() {
        return new ParameterList("/api/graph", ALL, () -> Map.of("example", "/api/graph.gexf?relations=SPOKE_AT"));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Parameter one(
            String name,
            ValueType type,
            List<String> choices,
            Parameter.@Nullable Range range,
            @Nullable String usual,
            String description) {
        return new Parameter(
                name, type, choices, range, false, false, usual == null ? null : List.of(usual), description);
    }

    private static Parameter several(
            String name, ValueType type, List<String> choices, Parameter.@Nullable Range range, String description) {
        return new Parameter(name, type, choices, range, true, false, null, description);
    }
}
