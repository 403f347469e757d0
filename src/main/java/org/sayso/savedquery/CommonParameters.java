// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ValueType;
import org.sayso.query.AnswerForm;
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

    private static final List<Parameter> ALL = List.of(LIMIT, SKIP, EVIDENCE, INTEGERS);
    private static final List<Parameter> BESIDE_A_LIMIT = List.of(SKIP, EVIDENCE, INTEGERS);

    /** Names no query can give a parameter of its own; it may have a {@code limit}, which then is the one meant. */
    static final List<String> TAKEN = List.of(SKIP.name(), EVIDENCE.name(), INTEGERS.name());

    private CommonParameters() {}

    /** Those of one query. */
    static List<Parameter> of(SavedQuery query) {
        return query.parameter(LIMIT.name()).isPresent() ? BESIDE_A_LIMIT : ALL;
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

    static AnswerForm form(TableFormat format, Map<String, @Nullable Object> values) {
        return new AnswerForm(
                format,
                Objects.equals(values.get(EVIDENCE.name()), true),
                Optional.ofNullable(values.get(INTEGERS.name())).stream().anyMatch("text"::equals));
    }
}
