// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.Suggestion;
import org.sayso.parameter.ValueText;

/**
 * What follows {@code @example}: {@code name=value} pairs with spaces between; a value with spaces stands in double quotes.
 *
 * @param values by parameter, in the order given, as a request would give them
 * @param faults what is wrong, each a sentence
 */
record ExampleText(Map<String, List<String>> values, List<String> faults) {
    private static final Pattern PAIR = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)=(?:\"([^\"]*)\"|(\\S+))\\s*");

    static ExampleText parse(String text, List<Parameter> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        Matcher pair = PAIR.matcher(text.strip());
        while (pair.lookingAt()) {
            String value = Optional.ofNullable(pair.group(2)).orElseGet(() -> pair.group(3));
            values.computeIfAbsent(pair.group(1), name -> new ArrayList<>()).add(value);
            pair.region(pair.end(), pair.regionEnd());
        }
        if (pair.regionStart() < pair.regionEnd()) {
            faults.add("@example cannot be read from \"" + text.strip().substring(pair.regionStart())
                    + "\": write name=value or name=\"value with spaces\"");
        }
        check(values, parameters, faults);
        return new ExampleText(values, faults);
    }

    private static void check(Map<String, List<String>> values, List<Parameter> parameters, List<String> faults) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        faults.add("@example gives " + name + ", which is no parameter" + Suggestion.of(name, names)));
        for (Parameter parameter : parameters) {
            List<String> given = values.get(parameter.name());
            if (given == null) {
                if (parameter.required()) {
                    faults.add("@example lacks the required parameter " + parameter.name());
                }
            } else {
                ValueText.split(parameter, given).forEach(value -> checkValue(parameter, value, faults));
            }
        }
    }

    private static void checkValue(Parameter parameter, String value, List<String> faults) {
        try {
            ValueText.convert(parameter, value);
        } catch (ValueText.WrongValueException e) {
            faults.add("@example: " + parameter.name() + " " + e.getMessage());
        }
    }
}
