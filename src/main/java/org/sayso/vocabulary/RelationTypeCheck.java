// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the faults in what one relation type says of itself. For use once. */
final class RelationTypeCheck {
    private static final Pattern QUALIFIER = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final String CONTENT = "content";

    private final RelationType type;
    private final Vocabulary vocabulary;
    private final List<VocabularyFault> faults = new ArrayList<>();

    RelationTypeCheck(RelationType type, Vocabulary vocabulary) {
        this.type = type;
        this.vocabulary = vocabulary;
    }

    List<VocabularyFault> faults() {
        checkEnds();
        checkContent();
        checkIdentity();
        checkEnding();
        type.qualifiers().values().forEach(this::checkQualifier);
        type.counterparts().forEach(this::checkCounterpart);
        return List.copyOf(faults);
    }

    private void checkEnds() {
        if (type.from().isEmpty()) {
            fault("missing-value", "No entity type is allowed as subject (list some)", "from");
        }
        if (type.to().isEmpty()) {
            fault("missing-value", "No entity type is allowed as object (list some)", "to");
        }
    }

    private void checkContent() {
        if (type.toOptional() && !type.qualifiers().containsKey(CONTENT)) {
            fault("missing-content", "A claim without an object needs the qualifier 'content' (add it)", "toOptional");
        }
    }

    private void checkIdentity() {
        for (String required : List.of(RelationIdentity.FROM, RelationIdentity.TO)) {
            if (!type.identity().contains(required)) {
                fault("invalid-identity", "The identity lacks '%s' (add it)".formatted(required), "identity");
            }
        }
        checkParts(type.identity(), "invalid-identity", "identity");
    }

    private void checkEnding() {
        RelationType.Ends ends = type.ends();
        if (ends == null) {
            return;
        }
        if (type.time() != RelationType.Time.MOMENT) {
            fault("invalid-ends", "Only a moment can end a span (time: moment)", "time");
        }
        if (ends.on().isEmpty()) {
            fault("invalid-ends", "Nothing says which span it ends (such as [from, to])", "ends", "on");
        }
        checkParts(ends.on(), "invalid-ends", "ends", "on");
        RelationType ended = vocabulary.relations().get(ends.relation());
        if (ended == null) {
            fault(
                    "unknown-relation",
                    "There is no relation type '%s' (correct it)".formatted(ends.relation()),
                    "ends",
                    "relation");
        } else {
            checkEnded(ended, ends.on());
        }
    }

    private void checkEnded(RelationType ended, List<String> on) {
        if (ended.time() != RelationType.Time.SPAN) {
            fault("invalid-ends", "%s is no span (give it time: span)".formatted(ended.name()), "ends", "relation");
        }
        for (String part : on) {
            if (!partsOf(ended).contains(part)) {
                fault("invalid-ends", "%s has no '%s' (%s)".formatted(ended.name(), part, choice(ended)), "ends", "on");
            }
        }
    }

    private void checkParts(List<String> parts, String rule, String... where) {
        Set<String> seen = new HashSet<>();
        for (String part : parts) {
            if (!partsOf(type).contains(part)) {
                fault(rule, "%s has no '%s' (%s)".formatted(type.name(), part, choice(type)), where);
            } else if (!seen.add(part)) {
                fault(rule, "'%s' is listed twice (once is enough)".formatted(part), where);
            }
        }
    }

    private void checkQualifier(QualifierType qualifier) {
        String name = qualifier.name();
        List<String> path = path("qualifiers", name);
        VocabularyCheck.checkName(
                name, path, QUALIFIER, "lower camel case, such as legalBasis", ReservedNames.FIELDS, faults);
        boolean entity = qualifier.kind() == QualifierType.Kind.ENTITY;
        if (entity && qualifier.of().isEmpty()) {
            fault(
                    "missing-value",
                    "Nothing says which entities '%s' may name (add of: [...])".formatted(name),
                    "qualifiers",
                    name,
                    "of");
        }
        if (!entity && !qualifier.of().isEmpty()) {
            fault("invalid-value", "Only a qualifier of type entity has 'of' (leave it out)", "qualifiers", name, "of");
        }
        if (qualifier.kind() == QualifierType.Kind.QUANTITY) {
            Stream.of(name + "Min", name + "Max")
                    .filter(type.qualifiers()::containsKey)
                    .forEach(bound -> fault(
                            "reserved-name",
                            "'%s' is a bound of '%s' (choose another name)".formatted(bound, name),
                            "qualifiers",
                            bound));
        }
    }

    private void checkCounterpart(String scheme, RelationType.Counterpart counterpart) {
        boolean none = counterpart.match() == RelationType.Match.NONE;
        if (none && counterpart.code() != null) {
            fault("invalid-value", "match: none has no code (leave it out)", "counterparts", scheme, "code");
        }
        if (!none && counterpart.code() == null) {
            fault("missing-value", "The code is missing (add it, or match: none)", "counterparts", scheme, "code");
        }
    }

    private static Set<String> partsOf(RelationType type) {
        Set<String> parts = new HashSet<>(type.qualifiers().keySet());
        parts.addAll(List.of(RelationIdentity.FROM, RelationIdentity.TO, RelationIdentity.ACT));
        return parts;
    }

    private static String choice(RelationType type) {
        String ends = "from, to, act";
        return type.qualifiers().isEmpty()
                ? ends
                : ends + ", " + String.join(", ", type.qualifiers().keySet());
    }

    private void fault(String rule, String message, String... where) {
        faults.add(new VocabularyFault(path(where), rule, message));
    }

    private List<String> path(String... where) {
        List<String> path = new ArrayList<>(List.of("relations", type.name()));
        path.addAll(List.of(where));
        return path;
    }
}
