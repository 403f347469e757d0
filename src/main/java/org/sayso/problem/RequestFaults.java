// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers what is wrong with a request, so that its sender is told all of it at once. */
public final class RequestFaults {
    private static final Set<ProblemType> OF_PARAMETERS = Set.of(
            ProblemType.MISSING_PARAMETER,
            ProblemType.INVALID_PARAMETER,
            ProblemType.UNKNOWN_PARAMETER,
            ProblemType.AMBIGUOUS_NAME,
            ProblemType.UNKNOWN_ENTITY);
    /** A request of 8 KB may have thousands, which help nobody. */
    private static final int MOST_TOLD = 100;

    private static final Pattern WITHOUT_END = Pattern.compile("(?<![.?!])\\z");

    private final List<Fault> faults = new ArrayList<>();

    /** @param details {@code parameter}, where one is at fault */
    private record Fault(ProblemType type, String detail, Map<String, Object> details, List<?> candidates) {
        /** As an item of {@code errors}. */
        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>(details);
            members.put("code", type.slug());
            members.put("detail", detail);
            if (!candidates.isEmpty()) {
                members.put("candidates", candidates);
            }
            return members;
        }

        boolean isOfParameter() {
            return OF_PARAMETERS.contains(type);
        }

        String sentence() {
            return WITHOUT_END.matcher(detail).replaceFirst(".");
        }
    }

    /**
     * Takes down what is wrong with a parameter.
     *
     * @param detail a sentence, with or without its full stop
     */
    public void add(ProblemType type, String parameter, String detail) {
        add(type, parameter, detail, List.of());
    }

    /**
     * Takes down what is wrong with a parameter that names something.
     *
     * @param candidates what may have been meant, as the problem document is to show it
     */
    public void add(ProblemType type, String parameter, String detail, List<?> candidates) {
        faults.add(new Fault(type, detail, Map.of("parameter", parameter), candidates));
    }

    /** What is read, or nothing where that is at fault. */
    public <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (CallerException e) {
            faults.add(new Fault(e.type(), String.valueOf(e.getMessage()), e.details(), List.of()));
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Throws when there are any. */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw refusal(Map.of());
        }
    }

    /**
     * The one problem that all of them make, of which there is at least one. Its type is theirs if they share it; a body that cannot be read goes before
     * what is wrong with parameters. The first {@value #MOST_TOLD} are told.
     *
     * @param further members of the problem document beside {@code parameter} and {@code errors}
     */
    public CallerException refusal(Map<String, ?> further) {
        Fault worst = faults.stream()
                .filter(fault -> !fault.isOfParameter())
                .findFirst()
                .orElse(faults.getFirst());
        boolean same = faults.stream().allMatch(fault -> fault.type() == worst.type());
        Map<String, Object> details = new LinkedHashMap<>(further);
        details.putAll(worst.details());
        List<Fault> told = faults.subList(0, Math.min(MOST_TOLD, faults.size()));
        details.put("errors", told.stream().map(Fault::members).toList());
        String more = told.size() == faults.size() ? "" : " And " + (faults.size() - told.size()) + " more.";
        return new CallerException(
                same || !worst.isOfParameter() ? worst.type() : ProblemType.INVALID_PARAMETER,
                told.stream().map(Fault::sentence).collect(Collectors.joining(" ", "", more)),
                details,
                null);
    }
}
