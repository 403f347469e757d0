// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadSummary;
import org.sayso.parameter.ParameterValues;
import org.sayso.parameter.Suggestion;
import org.sayso.problem.ProblemType;
import org.sayso.problem.RequestFaults;
import org.sayso.query.Entities;

/** A part of the graph, and how it is wanted. */
public final class ExportRequest {
    static final String NAME = "/api/graph";

    private static final String RELATIONS = "relations";

    private final GraphForm form;
    /** The values that were given, entities by id, in the order of {@link ExportParameters}. */
    private final Map<String, Object> asked;

    private final GraphFilter filter;
    private final GraphLayer layer;

    private ExportRequest(GraphForm form, Map<String, Object> asked, GraphFilter filter, GraphLayer layer) {
        this.form = form;
        this.asked = asked;
        this.filter = filter;
        this.layer = layer;
    }

    /**
     * Refuses all faults of the values at once.
     *
     * @param given values by the names of parameters
     * @param entities finds entities, and documents where that is the label wanted, by what was given
     */
    public static ExportRequest of(
            Graphs graphs,
            GraphFormat format,
            Map<String, List<String>> given,
            BiFunction<String, List<String>, Entities.Found> entities) {
        Map<String, List<String>> apart = new LinkedHashMap<>(given);
        apart.computeIfPresent(RELATIONS, (name, texts) -> apart(texts));
        Map<String, @Nullable Object> values =
                ParameterValues.of(ExportParameters.all(), apart, entities, (read, faults) -> {
                    addUnknown(graphs, read, faults);
                    faults.read(() -> form(graphs, format, read));
                });
        Map<String, Object> asked = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                asked.put(name, value);
            }
        });
        return new ExportRequest(
                form(graphs, format, values),
                asked,
                filter(values),
                GraphLayer.valueOf(String.valueOf(values.get("layer")).toUpperCase(Locale.ROOT)));
    }

    /** No name of a type holds a comma. */
    private static List<String> apart(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static GraphForm form(Graphs graphs, GraphFormat format, Map<String, @Nullable Object> values) {
        return graphs.graphForm(format, (String) values.get("flavour"), nonNull(strings(values, "metrics")));
    }

    private static GraphFilter filter(Map<String, @Nullable Object> values) {
        return new GraphFilter(
                strings(values, RELATIONS),
                strings(values, "types"),
                (String) values.get("around"),
                values.get("depth") instanceof Long depth ? depth.intValue() : 1,
                (LocalDate) values.get("since"),
                (LocalDate) values.get("until"),
                (LocalDate) values.get("asOf"),
                nonNull(strings(values, "stance")),
                (String) values.get("publisher"),
                strings(values, "saidBy"),
                (Long) values.get("limit"));
    }

    /** What the words of other parameters are is known beforehand; types of relations are the vocabulary's. */
    private static void addUnknown(Graphs graphs, Map<String, @Nullable Object> values, RequestFaults faults) {
        List<String> relations = strings(values, RELATIONS);
        if (relations != null) {
            var known = graphs.vocabulary().relations().keySet();
            relations.stream()
                    .filter(type -> !known.isEmpty() && !known.contains(type))
                    .forEach(type -> faults.add(
                            ProblemType.INVALID_PARAMETER,
                            RELATIONS,
                            "relations: the vocabulary has no type " + type + Suggestion.of(type, known)));
        }
        if (values.get("since") instanceof LocalDate since
                && values.get("until") instanceof LocalDate until
                && since.isAfter(until)) {
            faults.add(ProblemType.INVALID_PARAMETER, "since", "since lies after until");
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<String> strings(Map<String, @Nullable Object> values, String name) {
        return (List<String>) values.get(name);
    }

    private static List<String> nonNull(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    GraphForm form() {
        return form;
    }

    Map<String, Object> asked() {
        return asked;
    }

    /**
     * Writes it, and neither flushes nor closes the stream.
     *
     * @param hasDrift whether somebody else than the importer has changed the graph
     * @return how many edges, and whether the limit left out some
     */
    public ReadSummary write(OutputStream out, String graphVersion, boolean hasDrift, Cancellation cancellation)
            throws IOException {
        return write(out, graphVersion, Doubts.of(false, hasDrift), cancellation);
    }

    ReadSummary write(OutputStream target, String graphVersion, Map<String, String> doubts, Cancellation cancellation)
            throws IOException {
        Graphs graphs = form.graphs();
        TimedOutput out = new TimedOutput(target, cancellation, graphs.limits().time());
        long changes = graphs.store().changeCount();
        boolean stored = isStored();
        SequencedMap<String, String> provenance = graphs.provenance(
                NAME, asked, graphVersion, stored ? 0 : graphs.leftOut(filter, cancellation), doubts, cancellation);
        if (stored) {
            return graphs.stored(cancellation).write(out, new GraphHead(title(), provenance, List.of(), List.of()));
        }
        GraphSource source = graphs.measured(graphs.part(filter, layer, cancellation), form.metrics(), cancellation);
        try (GraphWriter writer = graphs.writer(form, out, cancellation)) {
            return GraphExport.write(
                    title(), provenance, source, writer, () -> graphs.store().changeCount() != changes);
        }
    }

    /** What a cluster is seeded with is to be the graph that is here. */
    private boolean isStored() {
        return form.format() == GraphFormat.NEO4J
                && form.metrics().isEmpty()
                && layer == GraphLayer.CLAIMS
                && filter.isOfAllClaims();
    }

    private String title() {
        return switch (layer) {
            case RELATIONS -> "Who did what, and on whose say-so";
            case CLAIMS -> "Who did what, and on whose say-so: with the claims";
            case PROJECTION -> "Who shares events and acts with whom";
        };
    }
}
