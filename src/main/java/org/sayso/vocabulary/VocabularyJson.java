// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a vocabulary as JSON in the shape of a vocabulary file; what a file may leave out is written only where that would mean something else.
 * {@link VocabularyJsonReader} reads it back.
 */
final class VocabularyJson {
    private VocabularyJson() {}

    static String write(Vocabulary vocabulary) {
        Map<String, Object> types = new HashMap<>();
        vocabulary.kinds().forEach((type, kinds) -> {
            if (!kinds.isEmpty()) {
                types.put(type.label(), Map.of("kinds", kinds));
            }
        });
        Map<String, Object> relations = new HashMap<>();
        vocabulary.relations().forEach((name, relation) -> relations.put(name, write(relation)));
        return CanonicalJson.of(Map.of("entityTypes", types, "relations", relations));
    }

    private static Map<String, @Nullable Object> write(RelationType type) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("description", type.description());
        fields.put("label", type.label());
        fields.put("inverse", type.inverse());
        fields.put("from", labels(type.from()));
        fields.put("to", labels(type.to()));
        fields.put("toOptional", type.toOptional() ? true : null);
        fields.put("identity", type.identity());
        fields.put("time", type.time().word());
        fields.put("speech", type.speech() ? true : null);
        RelationType.Ends ends = type.ends();
        fields.put("ends", ends == null ? null : Map.of("relation", ends.relation(), "on", ends.on()));
        fields.put("qualifiers", each(type.qualifiers(), VocabularyJson::write));
        fields.put("counterparts", each(type.counterparts(), VocabularyJson::write));
        return fields;
    }

    private static Map<String, @Nullable Object> write(QualifierType type) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("type", type.kind().word());
        fields.put("of", type.of().isEmpty() ? null : labels(type.of()));
        fields.put("description", type.description());
        return fields;
    }

    private static Map<String, @Nullable Object> write(RelationType.Counterpart counterpart) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("code", counterpart.code());
        fields.put("match", counterpart.match().word());
        return fields;
    }

    private static List<String> labels(Set<EntityType> types) {
        return types.stream().map(EntityType::label).toList();
    }

    private static <T, R> @Nullable Map<String, R> each(Map<String, T> map, Function<T, R> write) {
        Map<String, R> result = new HashMap<>();
        map.forEach((name, value) -> result.put(name, write.apply(value)));
        return result.isEmpty() ? null : result;
    }
}
