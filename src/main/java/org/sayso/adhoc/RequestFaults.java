// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** Gathers what is wrong with a request, so that its sender is told all of it at once, as canned queries do. */
final class RequestFaults {
    private static final Set<ProblemType> OF_PARAMETERS =
            Set.of(ProblemType.MISSING_PARAMETER, ProblemType.INVALID_PARAMETER, ProblemType.UNKNOWN_PARAMETER);

    private final List<CallerException> faults = new ArrayList<>();

    /** What is read, or nothing where that is at fault. */
    <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (CallerException e) {
            faults.add(e);
            return Optional.empty();
        }
    }

    void add(ProblemType type, String parameter, String detail) {
        faults.add(new CallerException(type, detail, Map.of("parameter", parameter), null));
    }

    /** Throws when there are any; a body that cannot be read goes before what is wrong with parameters. */
    void refuse() {
        if (faults.isEmpty()) {
            return;
        }
        CallerException worst = faults.stream()
                .filter(fault -> !OF_PARAMETERS.contains(fault.type()))
                .findFirst()
                .orElse(faults.getFirst());
        boolean same = faults.stream().allMatch(fault -> fault.type() == worst.type());
        ProblemType type = same || !OF_PARAMETERS.contains(worst.type()) ? worst.type() : ProblemType.INVALID_PARAMETER;
        Map<String, Object> details = new LinkedHashMap<>(worst.details());
        details.put("errors", faults.stream().map(RequestFaults::members).toList());
        String sentences =
                faults.stream().map(fault -> String.valueOf(fault.getMessage())).collect(Collectors.joining(" "));
        throw new CallerException(type, sentences, details, worst);
    }

    private static Map<String, Object> members(CallerException fault) {
        Map<String, Object> members = new LinkedHashMap<>(fault.details());
        members.put("code", fault.type().slug());
        members.put("detail", String.valueOf(fault.getMessage()));
        return members;
    }
}
