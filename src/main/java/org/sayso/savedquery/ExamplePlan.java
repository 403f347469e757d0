// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.parameter.Parameter;
import org.sayso.query.Entities;
import org.sayso.query.TableQuery;

/** The statements of a query as its first example asks for them, and as somebody does who gives only what must be given: others that give the same parameters have the same plans. */
final class ExamplePlan {
    private ExamplePlan() {}

    static List<Statement> of(SavedQuery query) {
        Map<String, List<String>> example =
                query.examples().isEmpty() ? Map.of() : query.examples().getFirst();
        Map<String, List<String>> least = new LinkedHashMap<>(example);
        least.keySet()
                .removeIf(name ->
                        query.parameter(name).filter(Parameter::required).isEmpty());
        return Stream.of(example, least)
                .distinct()
                .flatMap(given -> of(query, given))
                .toList();
    }

    private static Stream<Statement> of(SavedQuery query, Map<String, List<String>> given) {
        Map<String, @Nullable Object> values = query.values(given, (text, labels) -> anybody(text));
        TableQuery table = BoundQuery.of(
                query, CommonParameters.without(query, values), CommonParameters.rows(query, values, false));
        return Stream.of(table.statement(), table.leftOut()).filter(Objects::nonNull);
    }

    /** Who it is does not matter to a plan, and the example's entity may not be in the graph. */
    static Entities.Found anybody(String id) {
        return new Entities.Found(List.of(new Entities.Candidate(id, id, List.of())), List.of());
    }
}
