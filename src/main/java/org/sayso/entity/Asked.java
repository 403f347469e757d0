// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.ProblemType;
import org.sayso.problem.RequestFaults;

/** The parameters of a request, with every fault in them; {@link #window} is to be called when all others have been asked for. */
final class Asked {
    private static final String LIMIT = "limit";
    private static final String SKIP = "skip";

    private final HttpServletRequest request;
    private final Map<String, List<String>> filters = new LinkedHashMap<>();
    private final RequestFaults faults = new RequestFaults();

    private Asked(HttpServletRequest request) {
        this.request = request;
    }

    /** @param known the names of all parameters that this address takes */
    static Asked of(HttpServletRequest request, String... known) {
        Asked asked = new Asked(request);
        for (String name : request.getParameterMap().keySet()) {
            if (!List.of(known).contains(name)) {
                asked.faults.add(
                        ProblemType.UNKNOWN_PARAMETER,
                        name,
                        known.length == 0
                                ? name + ": this address takes no parameters"
                                : name + ": this address takes " + String.join(", ", known));
            }
        }
        return asked;
    }

    /** For an address that takes no parameters. */
    static void nothing(HttpServletRequest request) {
        of(request).faults.refuse();
    }

    /** Of at most {@code most} characters; null when it is not given, or blank as a form sends it. */
    @Nullable
    String text(String name, int most) {
        String text = single(name);
        if (text != null && text.length() > most) {
            faults.add(ProblemType.INVALID_PARAMETER, name, name + " must have at most " + most + " characters");
        }
        if (text != null) {
            filters.put(name, List.of(text));
        }
        return text;
    }

    /** Some of the choices, by repeating the name or with commas; empty when none is given. */
    List<String> some(String name, List<String> choices) {
        List<String> given = words(name);
        given.stream().filter(text -> !choices.contains(text)).forEach(text -> refuseChoice(name, text, choices));
        return given;
    }

    /** Words by repeating the name or with commas; empty when none is given. */
    List<String> words(String name) {
        List<String> given = given(name)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (!given.isEmpty()) {
            filters.put(name, given);
        }
        return given;
    }

    /** One of the choices; null when none is given. */
    @Nullable
    String one(String name, List<String> choices) {
        String given = single(name);
        if (given == null) {
            return null;
        }
        if (!choices.contains(given)) {
            refuseChoice(name, given, choices);
        }
        filters.put(name, List.of(given));
        return given;
    }

    private void refuseChoice(String name, String given, List<String> choices) {
        faults.add(
                ProblemType.INVALID_PARAMETER,
                name,
                name + " must be " + String.join(" or ", choices) + ", not \"" + given + "\"");
    }

    /** The part of the list at {@code path} that is wanted, with the filters asked for before; refuses the request if it has faults. */
    Window window(String path) {
        long limit = number(LIMIT, 1, Window.MOST, Window.USUAL);
        long skip = number(SKIP, 0, Window.FARTHEST, 0);
        faults.refuse();
        return new Window(path, filters, (int) limit, skip);
    }

    private long number(String name, long least, long most, long usual) {
        String text = single(name);
        if (text == null) {
            return usual;
        }
        if (text.matches("[+-]?[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(
                ProblemType.INVALID_PARAMETER,
                name,
                name + " must be a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        return usual;
    }

    private @Nullable String single(String name) {
        List<String> given = given(name).toList();
        if (given.size() > 1) {
            faults.add(ProblemType.INVALID_PARAMETER, name, name + " takes one value");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    private Stream<String> given(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? Stream.empty()
                : Arrays.stream(values).map(String::strip).filter(text -> !text.isEmpty());
    }
}
