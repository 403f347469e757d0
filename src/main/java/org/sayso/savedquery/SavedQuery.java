// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ParameterList;
import org.sayso.parameter.ParameterValues;
import org.sayso.query.Entities;
import org.sayso.query.RequestAddress;

/**
 * One query file without faults.
 *
 * @param file as people know it, such as {@code cypher/events/speakers-at-event.cypher}
 * @param group its folder, empty at the top
 * @param examples values of parameters by name, as a request would give them
 * @param columns of its table in their order, empty until the statement has been planned
 * @param cypher the whole file, header included: its line numbers are the file's
 */
public record SavedQuery(
        String name,
        String group,
        String file,
        String title,
        String description,
        List<Parameter> parameters,
        Returns returns,
        List<String> tags,
        List<Map<String, List<String>>> examples,
        List<String> columns,
        String cypher) {

    /** What its rows hold. */
    public enum Returns {
        TABLE,
        /** Rows that carry nodes and relationships. */
        GRAPH
    }

    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }

    /** What every query takes beside its own parameters, as far as this one does. */
    public List<Parameter> commonParameters() {
        return CommonParameters.of(this);
    }

    /**
     * The values of its own parameters and of those common to all, in this order.
     *
     * @param given by name, in the order of the request
     * @param entities finds entities by what was given and the labels wanted
     */
    Map<String, @Nullable Object> values(
            Map<String, List<String>> given, BiFunction<String, List<String>, Entities.Found> entities) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(commonParameters());
        return ParameterValues.of(
                new ParameterList(
                        name, all, () -> Map.of("query", "/api/queries/" + name, "example", exampleAddress())),
                given,
                entities);
    }

    SavedQuery withColumns(List<String> planned) {
        return new SavedQuery(
                name,
                group,
                file,
                title,
                description,
                parameters,
                returns,
                tags,
                examples,
                List.copyOf(planned),
                cypher);
    }

    /** The address of its results, to which a format's extension may be added. */
    public String resultsAddress() {
        return "/api/queries/" + name + "/results";
    }

    /** The address that answers its first example. */
    public String exampleAddress() {
        return examples.isEmpty() ? resultsAddress() : exampleAddresses().getFirst();
    }

    /** The address that opens its first example in Neo4j Browser. */
    public String browserAddress() {
        return exampleAddress().replaceFirst("^/api/", "/browser/");
    }

    /** The addresses that answer its examples. */
    public List<String> exampleAddresses() {
        return examples.stream()
                .map(example -> RequestAddress.of(resultsAddress(), example))
                .toList();
    }
}
