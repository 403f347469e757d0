// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what {@link VocabularyJson} wrote. It is no reader of vocabulary files: those are written by people, and their faults have a line and a column. */
final class VocabularyJsonReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private VocabularyJsonReader() {}

    static Vocabulary read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            Map<EntityType, SortedMap<String, String>> kinds = new EnumMap<>(EntityType.class);
            for (Map.Entry<String, JsonNode> type : root.required("entityTypes").properties()) {
                kinds.put(
                        entityType(type.getKey()),
                        each(type.getValue().path("kinds"), (name, description) -> description.stringValue()));
            }
            return new Vocabulary(kinds, each(root.required("relations"), VocabularyJsonReader::relation));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not the JSON of a vocabulary: " + e.getMessage(), e);
        }
    }

    private static RelationType relation(String name, JsonNode fields) {
        return new RelationType(
                name,
                text(fields, "description"),
                text(fields, "label"),
                text(fields, "inverse"),
                entityTypes(fields.required("from")),
                entityTypes(fields.required("to")),
                fields.path("toOptional").booleanValue(false),
                texts(fields.required("identity")),
                known(RelationType.Time.ofWord(text(fields, "time")), "time", text(fields, "time")),
                fields.path("speech").booleanValue(false),
                ends(fields.get("ends")),
                each(fields.path("qualifiers"), VocabularyJsonReader::qualifier),
                each(fields.path("counterparts"), (scheme, counterpart) -> counterpart(counterpart)));
    }

    private static RelationType.@Nullable Ends ends(@Nullable JsonNode fields) {
        return fields == null ? null : new RelationType.Ends(text(fields, "relation"), texts(fields.required("on")));
    }

    private static QualifierType qualifier(String name, JsonNode fields) {
        String kind = text(fields, "type");
        return new QualifierType(
                name,
                known(QualifierType.Kind.ofWord(kind), "qualifier type", kind),
                entityTypes(fields.path("of")),
                text(fields, "description"));
    }

    private static RelationType.Counterpart counterpart(JsonNode fields) {
        String match = text(fields, "match");
        JsonNode code = fields.get("code");
        return new RelationType.Counterpart(
                code == null ? null : code.stringValue(), known(RelationType.Match.ofWord(match), "match", match));
    }

    private static String text(JsonNode fields, String name) {
        return fields.required(name).stringValue();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Set<EntityType> entityTypes(JsonNode array) {
        return EntityType.setOf(
                texts(array).stream().map(VocabularyJsonReader::entityType).toList());
    }

    private static EntityType entityType(String label) {
        return known(EntityType.ofLabel(label), "entity type", label);
    }

    private static <T> T known(Optional<T> value, String what, String word) {
        return value.orElseThrow(() -> new IllegalArgumentException("unknown %s '%s'".formatted(what, word)));
    }

    private static <T> SortedMap<String, T> each(JsonNode object, BiFunction<String, JsonNode, T> read) {
        SortedMap<String, T> result = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            result.put(field.getKey(), read.apply(field.getKey(), field.getValue()));
        }
        return result;
    }
}
