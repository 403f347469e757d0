// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.graph.Cancellation;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/**
 * How an answer is wanted, whatever is asked.
 *
 * @param evidence whether each row is to say who says so, and where, for every relation in it
 * @param integersAsText whether JSON is to write integers as text, for readers that round beyond 2^53
 */
public record AnswerForm(AnswerFormat format, boolean evidence, boolean integersAsText) {
    private static final String EVIDENCE = "evidence";
    private static final String INTEGERS = "integers";

    /** Parameters of a request that say how the answer is wanted. */
    public static final List<String> PARAMETERS = List.of(EVIDENCE, INTEGERS);

    public AnswerForm(AnswerFormat format) {
        this(format, false, false);
    }

    public static boolean evidence(HttpServletRequest request) {
        return choice(request, EVIDENCE, "false", "true").equals("true");
    }

    public static boolean integersAsText(HttpServletRequest request) {
        return choice(request, INTEGERS, "number", "text").equals("text");
    }

    /** As {@link AnswerFormat#writer} does. */
    TableWriter writer(TableQuery query, RowOutput out, Cancellation cancellation) {
        return format.writer(query, this, out, cancellation);
    }

    /** The parameters that say the same. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        if (evidence) {
            asked.put(EVIDENCE, "true");
        }
        if (integersAsText) {
            asked.put(INTEGERS, "text");
        }
        return asked;
    }

    /** What distinguishes answers to the same question. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>(format.parts());
        Optional.of(EVIDENCE).filter(name -> evidence).ifPresent(parts::add);
        Optional.of(INTEGERS).filter(name -> integersAsText).ifPresent(parts::add);
        return List.copyOf(parts);
    }

    private static String choice(HttpServletRequest request, String name, String usual, String other) {
        String given = request.getParameter(name);
        if (given == null || given.isEmpty() || given.equals(usual)) {
            return usual;
        }
        if (given.equals(other)) {
            return other;
        }
        throw new CallerException(
                ProblemType.INVALID_PARAMETER,
                name + " must be " + usual + " or " + other + ", not \"" + given + "\".",
                Map.of("parameter", name),
                null);
    }
}
