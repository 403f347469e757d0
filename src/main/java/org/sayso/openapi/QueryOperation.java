// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ValueType;
import org.sayso.savedquery.SavedQuery;

/** A canned query as an operation. */
final class QueryOperation {
    private final SavedQuery query;
    private final FixedAddresses fixed;

    QueryOperation(SavedQuery query, FixedAddresses fixed) {
        this.query = query;
        this.fixed = fixed;
    }

    /** The OpenAPI Operation Object (version 3.1.1, section 4.8.10). */
    Map<String, Object> operation() {
        return Members.of(
                "operationId",
                fixed.operationId(query.name()),
                "tags",
                List.of(tag(query)),
                "summary",
                query.title(),
                "description",
                description(),
                "parameters",
                Stream.concat(query.parameters().stream(), query.commonParameters().stream())
                        .map(this::parameter)
                        .toList(),
                "responses",
                answers());
    }

    /** Queries lie in groups, and those at the top together. */
    static String tag(SavedQuery query) {
        return query.group().isEmpty() ? "queries" : "queries: " + query.group();
    }

    private Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> shown = Members.of(
                "name", parameter.name(), "in", "query", "description", ParameterSchema.description(parameter));
        if (parameter.required()) {
            shown.put("required", true);
        }
        if (parameter.isList()) {
            shown.put("style", "form");
            shown.put("explode", true);
        }
        shown.put("schema", ParameterSchema.of(parameter));
        List<String> given = query.examples().getFirst().get(parameter.name());
        if (given != null) {
            shown.put("example", ParameterSchema.value(parameter, given));
        }
        return shown;
    }

    /** Its parameters show the first example, together a call that answers; the others would be mixed up there. */
    private String description() {
        return query.exampleAddresses().stream()
                .skip(1)
                .map(address -> "`" + address + "`")
                .reduce((one, other) -> one + ", " + other)
                .map(others -> query.description() + "\n\nFurther examples: " + others)
                .orElse(query.description());
    }

    private Map<String, Object> answers() {
        List<String> sets = new ArrayList<>(List.of("canned"));
        if (query.parameters().stream().anyMatch(Parameter::required)) {
            sets.add("required");
        }
        if (query.parameters().stream().anyMatch(each -> each.type() == ValueType.ENTITY)) {
            sets.add("entities");
        }
        Map<String, Object> answers = new TreeMap<>(fixed.problems().of(sets));
        answers.put(
                "200",
                Members.of(
                        "description",
                        "The table",
                        "headers",
                        TableContent.headers(true),
                        "content",
                        TableContent.of(query)));
        answers.put("304", Members.reference("responses/NotModified"));
        return answers;
    }
}
