// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVocabulary;
import org.sayso.graph.SoftwareVersion;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.query.AnswerFormat;
import org.sayso.query.ExportProperties;
import org.sayso.query.Format;
import org.sayso.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** What graphs are made of: their sources and writers, and what each tells of where it comes from. */
public final class Graphs {
    private static final String NOT_STATED = "not stated (setting sayso.export.licence)";

    private static final int MOST_COUNTS = 100;

    private final GraphStore store;
    private final ExportProperties limits;
    private volatile @Nullable Known known;
    private volatile @Nullable Denied denied;

    private record Known(long changes, Vocabulary vocabulary) {}

    private record Denied(long changes, Map<GraphFilter, Long> counts) {}

    public Graphs(GraphStore store, ExportProperties limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * A form in which rows with nodes and relationships are written as a graph.
     *
     * @param flavour null for the usual one
     * @param metrics by their words
     */
    public AnswerFormat form(GraphFormat format, @Nullable String flavour, List<String> metrics) {
        return graphForm(format, flavour, metrics);
    }

    /**
     * A format as a request with parameters of no declared query wants it.
     *
     * @param parameters gives one by its name, null where it is not given
     */
    public AnswerFormat answerFormat(Format format, Function<String, @Nullable String> parameters) {
        if (!(format instanceof GraphFormat graph)) {
            return (AnswerFormat) format;
        }
        String metrics = parameters.apply(ExportParameters.METRICS.name());
        List<String> words = metrics == null || metrics.isBlank() ? List.of() : List.of(metrics.split(","));
        for (String word : words) {
            if (!Metric.words().contains(word)) {
                throw new CallerException(
                        ProblemType.INVALID_PARAMETER,
                        "metrics must be of " + String.join(", ", Metric.words()) + ", not \"" + word + "\".",
                        Map.of("parameter", "metrics"),
                        null);
            }
        }
        return form(graph, parameters.apply(ExportParameters.FLAVOUR.name()), words);
    }

    GraphForm graphForm(GraphFormat format, @Nullable String flavour, List<String> metrics) {
        List<Metric> wanted = Arrays.stream(Metric.values())
                .filter(metric -> metrics.contains(metric.word()))
                .toList();
        return new GraphForm(format, flavour(format, flavour), wanted, this);
    }

    private static @Nullable Flavour flavour(GraphFormat format, @Nullable String wanted) {
        List<Flavour> flavours = Flavour.of(format);
        if (wanted == null) {
            return flavours.isEmpty() ? null : flavours.getFirst();
        }
        return flavours.stream()
                .filter(flavour -> flavour.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CallerException(
                        ProblemType.INVALID_PARAMETER,
                        flavours.isEmpty()
                                ? "flavour: " + format.extension() + " comes in one way only."
                                : "flavour must be one of "
                                        + String.join(
                                                ", ",
                                                flavours.stream()
                                                        .map(Flavour::word)
                                                        .toList()) + " for "
                                        + format.extension() + ", not " + wanted + ".",
                        Map.of("parameter", "flavour"),
                        null));
    }

    GraphStore store() {
        return store;
    }

    ExportProperties limits() {
        return limits;
    }

    /** Of the records, as exported files tell it. */
    String licence() {
        String licence = limits.licence();
        return licence == null || licence.isBlank() ? NOT_STATED : licence;
    }

    GraphWriter writer(GraphForm form, OutputStream out, Cancellation cancellation) throws IOException {
        return new WriterInTurn(out, target -> directWriter(form, target, read(cancellation)));
    }

    private GraphWriter directWriter(GraphForm form, OutputStream out, GraphRead read) throws IOException {
        return switch (form.format()) {
            case D3 -> new NodeLinkWriter(out);
            case GRAPHML ->
                new GraphMlWriter(
                        out, form.flavour() == Flavour.YED ? GraphMlWriter.Flavour.YED : GraphMlWriter.Flavour.PLAIN);
            case GEXF ->
                new GexfWriter(
                        out, form.flavour() == Flavour.GEXF12 ? GexfWriter.Version.V1_2 : GexfWriter.Version.V1_3);
            case CYTOSCAPE -> new CytoscapeWriter(out);
            case DOT -> new DotWriter(out);
            case GEPHI -> new GephiZipWriter(out);
            case NEO4J -> new Neo4jZipWriter(out);
            case HTML -> new HtmlGraphWriter(out, ids -> captions(ids, read));
        };
    }

    /** The vocabulary that the graph was made with, read once as long as nobody changes the graph. */
    Vocabulary vocabulary() {
        long changes = store.changeCount();
        Known last = known;
        if (last == null || last.changes != changes) {
            // Behind the count: a change between the two is noticed the next time.
            last = new Known(changes, GraphVocabulary.read(store));
            known = last;
        }
        return last.vocabulary;
    }

    /**
     * What a file says of where it comes from.
     *
     * @param query a name, an address or a statement
     * @param parameters of it
     * @param leftOut how many relations, or rows of a query, are not in it for their stance
     * @param doubts why the graph may not be that of the version, if so: names and texts
     */
    SequencedMap<String, String> provenance(
            String query,
            Map<String, ?> parameters,
            String graphVersion,
            long leftOut,
            Map<String, String> doubts,
            Cancellation cancellation) {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        told.put("query", query);
        if (!parameters.isEmpty()) {
            told.put("parameters", JsonMapper.shared().writeValueAsString(parameters));
        }
        told.put("graphVersion", graphVersion);
        told.put("dataDate", dataDate(read(cancellation)));
        told.put("licence", licence());
        told.put("software", "Sayso " + SoftwareVersion.current());
        if (leftOut > 0) {
            told.put("leftOut", Long.toString(leftOut));
        }
        told.putAll(doubts);
        return told;
    }

    /** The day of the newest document: when the graph was made is no property of it. */
    private static String dataDate(GraphRead read) {
        List<String> days = new ArrayList<>();
        read.each(
                "MATCH (d:Document) RETURN max(d.latest) AS day",
                Map.of(),
                row -> days.add(GraphRead.text(row, "day")));
        String day = String.join("", days);
        return day.isEmpty() ? "not known" : day;
    }

    private GraphRead read(Cancellation cancellation) {
        return new GraphRead(store, limits.limits(), cancellation);
    }

    /** How many denied relations are left out of the part that a filter lets through: the same parts are asked for again and again, in one format and another. */
    long leftOut(GraphFilter filter, Cancellation cancellation) {
        if (filter.stances().containsAll(GraphFilter.DENIED)) {
            return 0;
        }
        long changes = store.changeCount();
        Denied last = denied;
        if (last == null || last.changes != changes || last.counts.size() > MOST_COUNTS) {
            last = new Denied(changes, new ConcurrentHashMap<>());
            denied = last;
        }
        GraphFilter part = filter.withoutLimit();
        Long counted = last.counts.get(part);
        if (counted == null) {
            counted = new Relations(read(cancellation), part, vocabulary()).denied();
            last.counts.put(part, counted);
        }
        return counted;
    }

    /** The same graph, its nodes with what is worked out of them. */
    GraphSource measured(GraphSource graph, List<Metric> metrics, Cancellation cancellation) {
        return metrics.isEmpty() ? graph : new MeasuredGraph(graph, metrics, limits.betweennessNodes(), cancellation);
    }

    /** The whole graph as it is stored. */
    Neo4jExport stored(Cancellation cancellation) {
        return new Neo4jExport(store, limits.limits(), cancellation);
    }

    /** The part of the graph that a filter lets through. */
    GraphSource part(GraphFilter filter, GraphLayer layer, Cancellation cancellation) {
        return switch (layer) {
            case RELATIONS -> new DirectLayer(store, vocabulary(), limits.limits(), cancellation, filter);
            case CLAIMS -> new ClaimLayer(store, vocabulary(), limits.limits(), cancellation, filter);
            case PROJECTION -> new Projection(read(cancellation), vocabulary(), filter);
        };
    }

    /** Names of entities and titles of documents, by their ids. */
    private static SortedMap<String, String> captions(SortedSet<String> ids, GraphRead read) {
        SortedMap<String, String> captions = new TreeMap<>();
        String cypher = "UNWIND $ids AS id OPTIONAL MATCH (e:Entity {id: id}) OPTIONAL MATCH (d:Document {id: id})"
                + " WITH id, coalesce(e.name, d.title) AS caption WHERE caption IS NOT NULL RETURN id, caption";
        read.each(
                cypher,
                Map.of("ids", List.copyOf(ids)),
                row -> captions.put(GraphRead.text(row, "id"), GraphRead.text(row, "caption")));
        return captions;
    }
}
