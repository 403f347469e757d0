// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.problem.ProblemType;
import org.sayso.problem.ProblemWriter;

/** The answers by which an operation tells of problems. */
final class ProblemAnswers {
    private static final String ANYWHERE = "any";

    private final Map<String, List<String>> sets;

    /** {@code sets} are lists of codes and of names of other sets. */
    ProblemAnswers(Map<String, List<String>> sets) {
        this.sets = sets;
    }

    /** By status, for the codes and sets named and for what every address can give. */
    Map<String, Object> of(Collection<String> named) {
        SortedSet<ProblemType> types = new TreeSet<>();
        add(named, types);
        add(List.of(ANYWHERE), types);
        Map<String, List<ProblemType>> byStatus = types.stream()
                .collect(Collectors.groupingBy(
                        type -> Integer.toString(type.status()), TreeMap::new, Collectors.toList()));
        Map<String, Object> answers = new LinkedHashMap<>();
        byStatus.forEach((status, those) -> answers.put(status, answer(those)));
        return answers;
    }

    /** The codes of all problems. */
    static Map<String, Object> codes() {
        return Members.of("type", "string", "enum", codes(Arrays.asList(ProblemType.values())));
    }

    private static List<String> codes(List<ProblemType> types) {
        return types.stream().map(ProblemType::slug).toList();
    }

    private void add(Collection<String> named, SortedSet<ProblemType> types) {
        for (String name : named) {
            List<String> set = sets.get(name);
            if (set == null) {
                types.add(ProblemType.ofSlug(name).orElseThrow(() -> new IllegalStateException(name)));
            } else {
                add(set, types);
            }
        }
    }

    private static Map<String, Object> answer(List<ProblemType> types) {
        Map<String, Object> answer =
                Members.of("description", types.stream().map(ProblemType::title).collect(Collectors.joining("; ")));
        int status = types.getFirst().status();
        if (status == 401) {
            answer.put("headers", Members.of("WWW-Authenticate", Members.reference("headers/Challenge")));
        }
        if (status == 429 || status == 503) {
            answer.put("headers", Members.of("Retry-After", Members.reference("headers/RetryAfter")));
        }
        Map<String, Object> schema = Members.of(
                "allOf",
                List.of(
                        Members.reference("schemas/Problem"),
                        Members.of("properties", Members.of("code", Members.of("enum", codes(types))))));
        answer.put("content", Members.of(ProblemWriter.MEDIA_TYPE, Members.of("schema", schema)));
        return answer;
    }
}
