// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.problem.ProblemType;
import org.sayso.query.Entities;

/** One thing wrong with one parameter of a request; {@code candidates} are entities that may have been meant. */
record ParameterFault(ProblemType type, String parameter, String detail, List<Entities.Candidate> candidates) {

    ParameterFault(ProblemType type, String parameter, String detail) {
        this(type, parameter, detail, List.of());
    }

    /** As an item of {@code errors}. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("parameter", parameter);
        members.put("code", type.slug());
        members.put("detail", detail);
        if (!candidates.isEmpty()) {
            members.put("candidates", candidates);
        }
        return members;
    }

    /** The candidates in words, with the lead before them; nothing when there are none. */
    static String list(String lead, List<Entities.Candidate> candidates) {
        return candidates.isEmpty()
                ? ""
                : candidates.stream()
                        .map(entity -> entity.id() + " (" + entity.name() + ")")
                        .collect(Collectors.joining(", ", lead, ""));
    }
}
