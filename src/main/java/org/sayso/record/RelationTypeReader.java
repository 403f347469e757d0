// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;

/** Reads one relation type of a vocabulary file. Whether it makes sense is asked of the vocabulary afterwards. */
final class RelationTypeReader {
    private static final List<String> FIELDS = List.of(
            "description",
            "label",
            "inverse",
            "from",
            "to",
            "toOptional",
            "identity",
            "time",
            "speech",
            "ends",
            "qualifiers",
            "counterparts");
    private static final List<String> LABELS =
            Arrays.stream(EntityType.values()).map(EntityType::label).toList();
    private static final List<String> TRUTH = List.of("true", "false");

    private final String name;
    private final Fields fields;
    private final Faults faults;

    RelationTypeReader(String name, Node.Mapping mapping, Faults faults) {
        this.name = name;
        this.faults = faults;
        this.fields = new Fields(mapping, faults).allow("a relation type", FIELDS);
    }

    /** Null, with findings, when something it cannot do without is missing. */
    @Nullable
    RelationType read() {
        String what = "the relation type " + name;
        Word label = fields.required("label", what);
        Word inverse = fields.required("inverse", what);
        fields.required("time", what);
        RelationType.Time time = fields.choice(
                "time", RelationType.Time::ofWord, words(RelationType.Time.values(), RelationType.Time::word));
        Set<EntityType> from = types(fields, "from");
        Set<EntityType> to = types(fields, "to");
        Map<String, QualifierType> qualifiers = qualifiers();
        Map<String, RelationType.Counterpart> counterparts = counterparts();
        if (label == null || inverse == null || time == null) {
            return null;
        }
        String description = fields.text("description");
        return new RelationType(
                name,
                description == null ? "" : description,
                Names.name(label.text()),
                Names.name(inverse.text()),
                from,
                to,
                truth(fields, "toOptional"),
                texts(fields.words("identity")),
                time,
                truth(fields, "speech"),
                ends(),
                qualifiers,
                counterparts);
    }

    static boolean truth(Fields fields, String key) {
        return Boolean.TRUE.equals(fields.choice(
                key, word -> TRUTH.contains(word) ? Optional.of(word.equals("true")) : Optional.empty(), TRUTH));
    }

    private static <E> List<String> words(E[] values, java.util.function.Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(word -> Names.text(word.text())).toList();
    }

    private Set<EntityType> types(Fields from, String key) {
        Set<EntityType> types = EnumSet.noneOf(EntityType.class);
        for (Word word : from.words(key)) {
            EntityType.ofLabel(word.text())
                    .ifPresentOrElse(
                            types::add,
                            () -> faults.error(
                                    word.place(),
                                    "unknown-entity-type",
                                    "'%s' is no entity type (%s)"
                                            .formatted(word.text(), Suggestions.advice(word.text(), LABELS))));
        }
        return types;
    }

    private RelationType.@Nullable Ends ends() {
        Node.Mapping mapping = fields.mapping("ends");
        if (mapping == null) {
            return null;
        }
        Fields ends = new Fields(mapping, faults).allow("'ends'", List.of("relation", "on"));
        Word relation = ends.required("relation", "'ends'");
        return relation == null ? null : new RelationType.Ends(relation.text(), texts(ends.words("on")));
    }

    private Map<String, QualifierType> qualifiers() {
        Map<String, QualifierType> qualifiers = new TreeMap<>();
        for (Node.Entry entry : entries("qualifiers")) {
            if (entry.value() instanceof Node.Mapping mapping) {
                Fields qualifier =
                        new Fields(mapping, faults).allow("a qualifier", List.of("type", "of", "description"));
                qualifier.required("type", "the qualifier " + entry.name());
                QualifierType.Kind kind = qualifier.choice(
                        "type",
                        QualifierType.Kind::ofWord,
                        words(QualifierType.Kind.values(), QualifierType.Kind::word));
                String description = qualifier.text("description");
                if (kind != null) {
                    qualifiers.put(
                            entry.name(),
                            new QualifierType(
                                    entry.name(),
                                    kind,
                                    types(qualifier, "of"),
                                    description == null ? "" : description));
                }
            }
        }
        return qualifiers;
    }

    private Map<String, RelationType.Counterpart> counterparts() {
        Map<String, RelationType.Counterpart> counterparts = new TreeMap<>();
        for (Node.Entry entry : entries("counterparts")) {
            if (entry.value() instanceof Node.Mapping mapping) {
                Fields counterpart = new Fields(mapping, faults).allow("a counterpart", List.of("code", "match"));
                counterpart.required("match", "the counterpart " + entry.name());
                RelationType.Match match = counterpart.choice(
                        "match",
                        RelationType.Match::ofWord,
                        words(RelationType.Match.values(), RelationType.Match::word));
                if (match != null) {
                    counterparts.put(entry.name(), new RelationType.Counterpart(counterpart.text("code"), match));
                }
            }
        }
        return counterparts;
    }

    private List<Node.Entry> entries(String key) {
        Node.Mapping mapping = fields.mapping(key);
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : mapping == null ? List.<Node.Entry>of() : mapping.entries()) {
            if (entry.value() instanceof Node.Mapping) {
                entries.add(entry);
            } else {
                faults.error(
                        entry.value().place(),
                        "wrong-shape",
                        "'%s' is a mapping, not %s (write keys and values)"
                                .formatted(entry.name(), entry.value().described()));
            }
        }
        return entries;
    }
}
