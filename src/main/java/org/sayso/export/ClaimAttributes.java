// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.export.GraphHead.Attribute;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/** What claims, documents and the edges between them may say of themselves, beside what entities and relations do; by docs/data-model.md and the vocabulary in the graph. */
final class ClaimAttributes {
    /** What an edge to an entity names: {@code act}, or a qualifier. */
    static final String AS = "as";

    /** Of a voice that passes on: from 1, outward. */
    static final String STEP = "step";

    private final SortedMap<String, Attribute> nodes = new TreeMap<>();
    private final SortedMap<String, Attribute> edges = new TreeMap<>();

    ClaimAttributes(Vocabulary vocabulary, DirectAttributes direct) {
        direct.nodes().forEach(attribute -> nodes.put(attribute.name(), attribute));
        direct.edges().forEach(attribute -> edges.put(attribute.name(), attribute));
        for (String name : List.of("title", "published", "language", "file", "sha256")) {
            add(nodes, name, GraphHead.Type.TEXT, false);
        }
        for (String name :
                List.of("relation", "relationId", "stance", "wording", "status", "saidOn", "attested", "act")) {
            add(nodes, name, GraphHead.Type.TEXT, false);
        }
        for (String name : List.of("wants", "wantsFrom", "wantsTo")) {
            add(nodes, name, GraphHead.Type.TEXT, false);
        }
        for (String name : List.of("authors", "repeats", "unclaimed", "keys", "notes", "contradicts", "competesWith")) {
            add(nodes, name, GraphHead.Type.TEXT, true);
        }
        add(nodes, "paragraphs", GraphHead.Type.INTEGER, false);
        add(nodes, "ended", GraphHead.Type.BOOLEAN, false);
        add(nodes, "ownVoice", GraphHead.Type.BOOLEAN, false);
        vocabulary.relations().values().forEach(this::qualifiers);
        add(edges, AS, GraphHead.Type.TEXT, false);
        add(edges, STEP, GraphHead.Type.INTEGER, false);
    }

    List<Attribute> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Attribute> edges() {
        return List.copyOf(edges.values());
    }

    SortedMap<String, Object> ofNode(Map<String, Object> stored) {
        return declared(nodes, stored);
    }

    SortedMap<String, Object> ofEdge(Map<String, Object> stored) {
        return declared(edges, stored);
    }

    private void qualifiers(RelationType type) {
        for (QualifierType qualifier : type.qualifiers().values()) {
            addQualifier(qualifier.name(), GraphHead.Type.TEXT);
            if (qualifier.kind() == QualifierType.Kind.QUANTITY) {
                addQualifier(qualifier.name() + "Min", GraphHead.Type.INTEGER);
                addQualifier(qualifier.name() + "Max", GraphHead.Type.INTEGER);
            }
        }
    }

    /** A vocabulary may give a qualifier a name that a document's property has, or another type's qualifier: then it is text whatever it is. */
    private void addQualifier(String name, GraphHead.Type type) {
        nodes.merge(
                name,
                new Attribute(name, type, false),
                (old, wanted) ->
                        old.type() == wanted.type() ? old : new Attribute(name, GraphHead.Type.TEXT, old.list()));
    }

    private static void add(SortedMap<String, Attribute> attributes, String name, GraphHead.Type type, boolean list) {
        attributes.putIfAbsent(name, new Attribute(name, type, list));
    }

    private static SortedMap<String, Object> declared(
            SortedMap<String, Attribute> attributes, Map<String, Object> stored) {
        SortedMap<String, Object> properties = new TreeMap<>();
        stored.forEach((name, value) -> {
            Attribute attribute = attributes.get(name);
            if (attribute != null) {
                properties.put(name, fitting(attribute, value));
            }
        });
        return properties;
    }

    private static Object fitting(Attribute attribute, Object value) {
        if (!attribute.list()) {
            return single(attribute.type(), value);
        }
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return list.stream().map(each -> single(attribute.type(), each)).toList();
    }

    /** Dates were told as text. */
    private static Object single(GraphHead.Type type, Object value) {
        return switch (type) {
            case DATE -> LocalDate.parse(value.toString());
            case TEXT -> value.toString();
            default -> value;
        };
    }
}
