// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Parameter;
import org.sayso.query.TableFormat;

/** A query as the catalogue shows it; {@code cypher} only where one query is shown alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueryDescription(
        String name,
        String group,
        String title,
        String description,
        List<ParameterDescription> parameters,
        String returns,
        List<String> tags,
        List<Map<String, List<String>>> examples,
        Map<String, String> links,
        @Nullable String cypher) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParameterDescription(
            String name,
            String type,
            boolean required,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object defaultValue,

            String description) {}

    static QueryDescription of(SavedQuery query, boolean withCypher) {
        return new QueryDescription(
                query.name(),
                query.group(),
                query.title(),
                query.description(),
                query.parameters().stream().map(QueryDescription::describe).toList(),
                query.returns().name().toLowerCase(Locale.ROOT),
                query.tags(),
                query.examples(),
                links(query),
                withCypher ? query.cypher() : null);
    }

    private static ParameterDescription describe(Parameter parameter) {
        List<String> defaults = parameter.defaultValues();
        Object shown = defaults == null ? null : parameter.isList() ? defaults : defaults.getFirst();
        return new ParameterDescription(
                parameter.name(), parameter.typeText(), parameter.required(), shown, parameter.description());
    }

    private static Map<String, String> links(SavedQuery query) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", "/api/queries/" + query.name());
        for (TableFormat format : TableFormat.values()) {
            links.put(format.extension(), query.resultsAddress() + "." + format.extension());
        }
        links.put("example", query.exampleAddress());
        links.put("browser", query.browserAddress());
        return links;
    }
}
