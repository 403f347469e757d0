// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sayso.export.GraphHead.Attribute;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/**
 * What entities and relations may say of themselves, by docs/data-model.md and the vocabulary in the graph. Anything else that somebody added is left out, but for texts
 * of entities, which cannot be told from ids in other schemes.
 */
final class DirectAttributes {
    static final String KIND = "kinds";

    /** Where documents speak of it: {@link Locators}. */
    static final String LOCATORS = "locators";

    private static final String NAMES =
            "MATCH (e:Entity) UNWIND keys(e) AS name WITH DISTINCT name RETURN name ORDER BY name";

    /** Of nodes, told otherwise or of no use to readers. */
    private static final Set<String> OWN = Set.of("id", "name", "digest");

    private final Set<String> schemes = new TreeSet<>();
    private final SortedMap<String, Attribute> nodes = new TreeMap<>();
    private final SortedMap<String, Attribute> edges = new TreeMap<>();

    /** Reads which schemes entities have ids in: they are no part of a vocabulary. */
    DirectAttributes(Vocabulary vocabulary, GraphRead read) {
        for (String name : List.of("when", "place", "note", "document")) {
            add(nodes, name, GraphHead.Type.TEXT, false);
        }
        for (String name : List.of("aliases", "usedBy", KIND)) {
            add(nodes, name, GraphHead.Type.TEXT, true);
        }
        for (String name : List.of("earliest", "latest")) {
            add(nodes, name, GraphHead.Type.DATE, false);
            add(edges, name, GraphHead.Type.DATE, false);
        }
        for (String name : List.of("stance", "wording", "act", "when", "says")) {
            add(edges, name, GraphHead.Type.TEXT, false);
        }
        for (String name :
                List.of("claims", "documents", "saidBy", "deniedBy", "attested", "onBehalfOf", "differs", LOCATORS)) {
            add(edges, name, GraphHead.Type.TEXT, true);
        }
        // What a call for something asks for.
        for (String name : List.of("wants", "wantsFrom", "wantsTo")) {
            add(edges, name, GraphHead.Type.TEXT, true);
        }
        add(edges, "voices", GraphHead.Type.INTEGER, false);
        vocabulary.relations().values().forEach(this::qualifiers);
        read.each(NAMES, Map.of(), row -> {
            String name = GraphRead.text(row, "name");
            if (!OWN.contains(name) && !nodes.containsKey(name)) {
                schemes.add(name);
            }
        });
        schemes.forEach(scheme -> add(nodes, scheme, GraphHead.Type.TEXT, false));
    }

    List<Attribute> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Attribute> edges() {
        return List.copyOf(edges.values());
    }

    SortedMap<String, Object> ofNode(Map<String, Object> stored) {
        SortedMap<String, Object> properties = declared(nodes, stored);
        properties.entrySet().removeIf(each -> schemes.contains(each.getKey()) && !(each.getValue() instanceof String));
        return properties;
    }

    SortedMap<String, Object> ofEdge(Map<String, Object> stored) {
        return declared(edges, stored);
    }

    private void qualifiers(RelationType type) {
        for (QualifierType qualifier : type.qualifiers().values()) {
            add(edges, qualifier.name(), GraphHead.Type.TEXT, true);
            if (qualifier.kind() == QualifierType.Kind.QUANTITY) {
                add(edges, qualifier.name() + "Min", GraphHead.Type.INTEGER, true);
                add(edges, qualifier.name() + "Max", GraphHead.Type.INTEGER, true);
            }
        }
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

    /** Dates were told as text. What is one value here is one value in the graph, also where other relations have a list. */
    private static Object fitting(Attribute attribute, Object value) {
        return attribute.type() == GraphHead.Type.DATE ? LocalDate.parse(value.toString()) : value;
    }
}
