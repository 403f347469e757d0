// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the faults of a vocabulary: names here, what a relation type says of itself in {@link RelationTypeCheck}. */
final class VocabularyCheck {
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern RELATION = Pattern.compile("[A-Z][A-Z0-9_]*");

    private VocabularyCheck() {}

    static List<VocabularyFault> faults(Vocabulary vocabulary) {
        List<VocabularyFault> faults = new ArrayList<>();
        vocabulary.kinds().forEach((type, kinds) -> {
            for (String kind : kinds.keySet()) {
                List<String> path = List.of("entityTypes", type.label(), "kinds", kind);
                checkName(kind, path, KIND, "upper camel case, such as Government", ReservedNames.LABELS, faults);
            }
        });
        vocabulary.relations().forEach((name, type) -> {
            List<String> path = List.of("relations", name);
            checkName(name, path, RELATION, "upper case, such as SPOKE_AT", ReservedNames.RELATIONSHIPS, faults);
            faults.addAll(new RelationTypeCheck(type, vocabulary).faults());
        });
        return List.copyOf(faults);
    }

    static void checkName(
            String name,
            List<String> path,
            Pattern form,
            String such,
            Set<String> reserved,
            List<VocabularyFault> faults) {
        if (!form.matcher(name).matches()) {
            faults.add(new VocabularyFault(path, "invalid-name", "'%s' cannot be a name (%s)".formatted(name, such)));
        } else if (reserved.contains(name)) {
            faults.add(new VocabularyFault(
                    path, "reserved-name", "'%s' already means something else (choose another name)".formatted(name)));
        }
    }
}
