// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.ProblemType;
import org.sayso.problem.RequestFaults;
import org.sayso.query.Entities;

/** Turns the parameters of a request into values, and finds every fault in them at once. */
public final class ParameterValues {
    private final ParameterList declared;
    private final BiFunction<String, List<String>, Entities.Found> entities;
    private final RequestFaults faults = new RequestFaults();

    private ParameterValues(ParameterList declared, BiFunction<String, List<String>, Entities.Found> entities) {
        this.declared = declared;
        this.entities = entities;
    }

    /**
     * A value for every parameter in the order of their declaration, null where an optional one is not given; entities by id.
     *
     * @param given by name, in the order of the request
     * @param entities finds entities by what was given and the labels wanted
     */
    public static Map<String, @Nullable Object> of(
            ParameterList declared,
            Map<String, List<String>> given,
            BiFunction<String, List<String>, Entities.Found> entities) {
        return of(declared, given, entities, (values, faults) -> {});
    }

    /**
     * The same, told together with faults that only whoever asks can see.
     *
     * @param further is given the values, null also where one is at fault and without the elements of a list that are, and adds to the faults
     */
    public static Map<String, @Nullable Object> of(
            ParameterList declared,
            Map<String, List<String>> given,
            BiFunction<String, List<String>, Entities.Found> entities,
            BiConsumer<Map<String, @Nullable Object>, RequestFaults> further) {
        ParameterValues values = new ParameterValues(declared, entities);
        Map<String, @Nullable Object> converted = values.convert(given);
        further.accept(converted, values.faults);
        values.refuseFaults();
        return converted;
    }

    private Map<String, @Nullable Object> convert(Map<String, List<String>> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        declared.parameters().forEach(parameter -> values.put(parameter.name(), null));
        given.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> faults.add(
                        ProblemType.UNKNOWN_PARAMETER,
                        name,
                        declared.owner() + " has no parameter " + name
                                + Suggestion.of(name, List.copyOf(values.keySet()))));
        for (Parameter parameter : declared.parameters()) {
            values.put(
                    parameter.name(),
                    value(parameter, present(parameter, given.getOrDefault(parameter.name(), List.of()))));
        }
        return Collections.unmodifiableMap(values);
    }

    /** A form sends what was left empty as empty text, which only means something for a string that may be empty. */
    private static List<String> present(Parameter parameter, List<String> given) {
        return parameter.type() == ValueType.STRING
                ? given.stream()
                        .filter(text -> !text.isEmpty() || Bounds.hold(ValueType.STRING, parameter.range(), text))
                        .toList()
                : given.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private @Nullable Object value(Parameter parameter, List<String> given) {
        List<String> texts = given.isEmpty() ? fallback(parameter) : given;
        if (texts == null) {
            return null;
        }
        if (!parameter.isList() && texts.size() > 1) {
            faults.add(ProblemType.INVALID_PARAMETER, parameter.name(), parameter.name() + " takes one value");
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (String text : ValueText.split(parameter, texts)) {
            single(parameter, text).ifPresent(values::add);
        }
        return parameter.isList() ? List.copyOf(values) : values.isEmpty() ? null : values.getFirst();
    }

    /** What stands in for a value that is not given; null when nothing does. */
    private @Nullable List<String> fallback(Parameter parameter) {
        if (parameter.required()) {
            faults.add(
                    ProblemType.MISSING_PARAMETER,
                    parameter.name(),
                    parameter.name() + " is missing: " + parameter.typeText() + ", " + parameter.description());
        }
        return parameter.defaultValues();
    }

    private Optional<Object> single(Parameter parameter, String text) {
        try {
            Object value = ValueText.convert(parameter, text);
            return parameter.type() == ValueType.ENTITY ? entity(parameter, text) : Optional.of(value);
        } catch (ValueText.WrongValueException e) {
            faults.add(ProblemType.INVALID_PARAMETER, parameter.name(), parameter.name() + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Object> entity(Parameter parameter, String text) {
        Entities.Found found = entities.apply(text, parameter.choices());
        String kind = parameter.choices().isEmpty() ? "entity" : String.join(" or ", parameter.choices());
        if (found.matches().size() == 1) {
            return Optional.of(found.matches().getFirst().id());
        }
        if (found.matches().isEmpty()) {
            faults.add(
                    ProblemType.UNKNOWN_ENTITY,
                    parameter.name(),
                    parameter.name() + ": no " + kind + " has the id, name or alias \"" + text + "\""
                            + list("; near it: ", found.near()),
                    found.near());
        } else {
            faults.add(
                    ProblemType.AMBIGUOUS_NAME,
                    parameter.name(),
                    parameter.name() + ": \"" + text + "\" may be any of several; give an id"
                            + list(": ", found.matches()),
                    found.matches());
        }
        return Optional.empty();
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw faults.refusal(declared.further().get());
        }
    }

    /** The candidates in words, with the lead before them; nothing when there are none. */
    private static String list(String lead, List<Entities.Candidate> candidates) {
        return candidates.isEmpty()
                ? ""
                : candidates.stream()
                        .map(entity -> entity.id() + " (" + entity.name() + ")")
                        .collect(Collectors.joining(", ", lead, ""));
    }
}
