// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/** Reads what one file says of the vocabulary. A faulty entry is left out; its name is remembered, so that those who use it need not be told. */
final class VocabularyReader {
    static final List<String> FIELDS = List.of("entityTypes", "relations");
    private static final List<String> LABELS =
            Arrays.stream(EntityType.values()).map(EntityType::label).toList();

    private final Findings findings;

    VocabularyReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * What one file or line says.
     *
     * @param faulty names of relation types that have a fault
     */
    record Part(Node.Mapping node, Vocabulary vocabulary, TreeSet<String> faulty) {
        /** Of relation types, and of kinds behind their entity type. */
        Set<String> names() {
            Set<String> names = new TreeSet<>(faulty);
            names.addAll(vocabulary.relations().keySet());
            vocabulary
                    .kinds()
                    .forEach((type, kinds) -> kinds.keySet().forEach(kind -> names.add(type.label() + " " + kind)));
            return names;
        }
    }

    /**
     * Reads one file or line.
     *
     * @param faults those of reading the file into nodes: an entry with one of them is faulty
     */
    Part read(Node.Mapping mapping, Faults faults) {
        Fields fields = new Fields(mapping, faults).allow("a vocabulary", FIELDS);
        TreeSet<String> faulty = new TreeSet<>();
        Map<EntityType, SortedMap<String, String>> kinds = kinds(fields.mapping("entityTypes"), faults);
        SortedMap<String, RelationType> relations = new TreeMap<>();
        Node.Mapping written = fields.mapping("relations");
        List<Node.Entry> entries = written == null ? List.of() : written.entries();
        for (int i = 0; i < entries.size(); i++) {
            Node.Entry entry = entries.get(i);
            int end = i + 1 < entries.size() ? entries.get(i + 1).key().start() : Integer.MAX_VALUE;
            RelationType type = relation(entry);
            if (type == null || faults.failedWithin(entry.key().start(), end)) {
                faulty.add(entry.name());
            } else {
                relations.put(entry.name(), type);
            }
        }
        return new Part(mapping, new Vocabulary(kinds, relations), faulty);
    }

    private @Nullable RelationType relation(Node.Entry entry) {
        Faults faults = new Faults(findings);
        if (!(entry.value() instanceof Node.Mapping mapping)) {
            faults.error(
                    entry.value().place(),
                    "wrong-shape",
                    "the relation type %s is a mapping, not %s (write its fields)"
                            .formatted(entry.name(), entry.value().described()));
            return null;
        }
        RelationType type = new RelationTypeReader(entry.name(), mapping, faults).read();
        return faults.failed() ? null : type;
    }

    private static Map<EntityType, SortedMap<String, String>> kinds(Node.@Nullable Mapping types, Faults faults) {
        Map<EntityType, SortedMap<String, String>> kinds = new EnumMap<>(EntityType.class);
        if (types == null) {
            return kinds;
        }
        for (Node.Entry entry : types.entries()) {
            EntityType type = EntityType.ofLabel(entry.name()).orElse(null);
            if (type == null) {
                faults.error(
                        entry.key().place(),
                        "unknown-entity-type",
                        "'%s' is no entity type, and these are fixed (%s)"
                                .formatted(entry.name(), Suggestions.advice(entry.name(), LABELS)));
            } else if (!(entry.value() instanceof Node.Scalar nothing && nothing.isBlank())) {
                Node.Mapping mapping = new Fields(types, faults).mapping(entry.name());
                if (mapping != null) {
                    kinds.put(type, kindsOf(new Fields(mapping, faults), faults));
                }
            }
        }
        return kinds;
    }

    private static SortedMap<String, String> kindsOf(Fields fields, Faults faults) {
        fields.allow("an entity type", List.of("description", "kinds"));
        SortedMap<String, String> kinds = new TreeMap<>();
        Node.Mapping mapping = fields.mapping("kinds");
        for (Node.Entry entry : mapping == null ? List.<Node.Entry>of() : mapping.entries()) {
            Word description = Fields.word(entry, faults);
            if (description != null) {
                kinds.put(entry.name(), Names.text(description.text()));
            }
        }
        return kinds;
    }
}
