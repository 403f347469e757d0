// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.export.AnswerFormats;
import org.sayso.export.ExportParameters;
import org.sayso.export.GraphFormat;
import org.sayso.export.Graphs;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ValueType;
import org.sayso.query.AnswerForm;
import org.sayso.query.AnswerFormat;
import org.sayso.query.Format;
import org.sayso.query.RowRange;
import org.sayso.query.TableFormat;

/** What every canned query takes beside its own parameters: which rows are wanted, and how. */
final class CommonParameters {
    private static final String MOST_ROWS = "1000000000";

    static final Parameter LIMIT = new Parameter(
            "limit",
            ValueType.INTEGER,
            List.of(),
            new Parameter.Range("1", MOST_ROWS),
            false,
            false,
            null,
            "At most this many rows");
    static final Parameter SKIP = new Parameter(
            "skip",
            ValueType.INTEGER,
            List.of(),
            new Parameter.Range("0", MOST_ROWS),
            false,
            false,
            List.of("0"),
            "Leave out so many rows at the beginning: with limit, a page");
    static final Parameter EVIDENCE = new Parameter(
            "evidence",
            ValueType.BOOLEAN,
            List.of(),
            null,
            false,
            false,
            List.of("false"),
            "Add to each row who says so, and where, for every relation in it");
    static final Parameter INTEGERS = new Parameter(
            "integers",
            ValueType.ENUM,
            List.of("number", "text"),
            null,
            false,
            false,
            List.of("number"),
            "How JSON writes integers: text for readers that round beyond 2^53");

    /** Of queries whose rows hold a graph. */
    private static final List<Parameter> OF_GRAPHS = List.of(ExportParameters.FLAVOUR, ExportParameters.METRICS);

    /** Names no query can give a parameter of its own; it may have a {@code limit}, which then is the one meant. */
    static final List<String> TAKEN = Stream.concat(Stream.of(SKIP, EVIDENCE, INTEGERS), OF_GRAPHS.stream())
            .map(Parameter::name)
            .toList();

    private CommonParameters() {}

    /** Those of one query. */
    static List<Parameter> of(SavedQuery query) {
        List<Parameter> common = new ArrayList<>();
        if (query.parameter(LIMIT.name()).isEmpty()) {
            common.add(LIMIT);
        }
        common.addAll(List.of(SKIP, EVIDENCE, INTEGERS));
        if (query.returns() == SavedQuery.Returns.GRAPH) {
            common.addAll(OF_GRAPHS);
        }
        return common;
    }

    /** The rows wanted by values of {@link #of} and a query's own. */
    static RowRange rows(SavedQuery query, Map<String, @Nullable Object> values, boolean isPage) {
        boolean limited = query.parameter(LIMIT.name()).orElse(LIMIT).isWholeNumber();
        long most = limited && values.get(LIMIT.name()) instanceof Long rows ? rows : Long.MAX_VALUE;
        long skip = values.get(SKIP.name()) instanceof Long rows ? rows : 0;
        return new RowRange(skip, most, isPage);
    }

    /** The query's own values among them. */
    static Map<String, @Nullable Object> without(SavedQuery query, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> own.put(parameter.name(), values.get(parameter.name())));
        return own;
    }

    /** The formats that a query answers in. */
    static Format format(SavedQuery query, @Nullable String extension, @Nullable String accept) {
        if (query.returns() == SavedQuery.Returns.GRAPH) {
            return AnswerFormats.of(extension, accept);
        }
        if (extension != null && AnswerFormats.ofGraphs().contains(extension) && !isTable(extension)) {
            throw TableFormat.ALL.notAcceptable(
                    query.name() + " answers with a table: its rows hold no graph to write as " + extension + ".");
        }
        return TableFormat.ALL.of(extension, accept);
    }

    private static boolean isTable(String extension) {
        return TableFormat.ALL.find(extension).isPresent();
    }

    static AnswerForm form(Format format, Map<String, @Nullable Object> values, Graphs graphs) {
        return new AnswerForm(
                answerFormat(format, values, graphs),
                Objects.equals(values.get(EVIDENCE.name()), true),
                Optional.ofNullable(values.get(INTEGERS.name())).stream().anyMatch("text"::equals));
    }

    @SuppressWarnings("unchecked")
    private static AnswerFormat answerFormat(Format format, Map<String, @Nullable Object> values, Graphs graphs) {
        return switch (format) {
            case GraphFormat graph -> {
                List<String> metrics = (List<String>) values.get(ExportParameters.METRICS.name());
                String flavour = (String) values.get(ExportParameters.FLAVOUR.name());
                yield graphs.form(graph, flavour, metrics == null ? List.of() : metrics);
            }
            default -> (TableFormat) format;
        };
    }
}
