// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVocabulary;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the Browser draws this graph: a colour for each type of entity, names as captions, and on every relation whose word it is. The Browser gives a label
 * without a colour one of its own, after all others and so above them: every label there is has one here, also each kind of the vocabulary.
 */
@Component
class BrowserStyle {
    private static final String LIGHT = "#FFFFFF";
    private static final String DARK = "#1A1A1A";

    /** Fill, border and text by type; they tell types apart and judge nothing. */
    private static final Map<EntityType, List<String>> COLOURS = Map.of(
            EntityType.PERSON, List.of("#2F6DB5", "#224F84", LIGHT),
            EntityType.PERSON_GROUP, List.of("#8DB4E2", "#5F8CC0", DARK),
            EntityType.ORGANIZATION, List.of("#B5652B", "#864A1F", LIGHT),
            EntityType.EVENT, List.of("#4F8A3C", "#3A662C", LIGHT),
            EntityType.PLACE, List.of("#C9B27C", "#A38D57", DARK),
            EntityType.INSTRUMENT, List.of("#7B4FA3", "#5B3A79", LIGHT),
            EntityType.WORK, List.of("#3E9A9A", "#2C6F6F", LIGHT));

    private static final List<String> OTHER = List.of("#A5ABB6", "#8A919D", DARK);
    private static final List<String> CLAIM = List.of("#F0D264", "#C9A92F", DARK);
    private static final List<String> DOCUMENT = List.of("#5C6470", "#3F4650", LIGHT);

    /** Of arrows whose relation is not affirmed alone, by {@code stance}. */
    private static final Map<String, String> STANCES =
            new TreeMap<>(Map.of("contested", "#D9730D", "varies", "#7B4FA3", "denied", "#B3261E"));

    /** What only the importer reads. */
    private static final Set<String> INTERNAL = Set.of("ImportState", "ImportedRecord", "Vocabulary");

    private final GraphStore store;

    BrowserStyle(GraphStore store) {
        this.store = store;
    }

    /** As the file that {@code :style} takes: rules with properties, captions in quotes. */
    String grass() {
        return rules().entrySet().stream()
                .map(rule -> rule.getKey() + " {\n" + lines(rule.getValue()) + "}\n")
                .collect(Collectors.joining("\n"));
    }

    /** As the Browser keeps it. */
    String json() {
        return JsonMapper.shared().writeValueAsString(rules());
    }

    /** Colours by stance, for our script. */
    String stances() {
        return JsonMapper.shared().writeValueAsString(STANCES);
    }

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "  " + property.getKey() + ": "
                        + (property.getKey().equals("caption") ? "'" + property.getValue() + "'" : property.getValue())
                        + ";\n")
                .collect(Collectors.joining());
    }

    /** A later rule wins: from the general to the particular. */
    private Map<String, Map<String, String>> rules() {
        Vocabulary vocabulary = GraphVocabulary.read(store);
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        rules.put("node", node(OTHER, "{name}", "70px"));
        rules.put("relationship", relationship("<type>"));
        rules.put("node.Entity", node(OTHER, "{name}", "70px"));
        for (EntityType type : EntityType.values()) {
            rules.put("node." + type.label(), node(type));
        }
        for (EntityType type : EntityType.values()) {
            vocabulary
                    .kinds()
                    .getOrDefault(type, new TreeMap<>())
                    .keySet()
                    .forEach(kind -> rules.putIfAbsent("node." + kind, node(type)));
        }
        // Not all have a title.
        rules.put("node.Document", node(DOCUMENT, "{published} {title} {id}", "70px"));
        rules.put("node.Claim", node(CLAIM, "{stance} {relation}", "60px"));
        INTERNAL.stream().sorted().forEach(label -> rules.put("node." + label, node(OTHER, "{id}", "30px")));
        vocabulary.relations().keySet().forEach(type -> rules.put("relationship." + type, relationship("{says}")));
        return rules;
    }

    private static Map<String, String> node(EntityType type) {
        return node(COLOURS.getOrDefault(type, OTHER), "{name}", type == EntityType.EVENT ? "85px" : "70px");
    }

    private static Map<String, String> node(List<String> colours, String caption, String diameter) {
        Map<String, String> node = new LinkedHashMap<>();
        node.put("diameter", diameter);
        node.put("color", colours.get(0));
        node.put("border-color", colours.get(1));
        node.put("border-width", "2px");
        node.put("text-color-internal", colours.get(2));
        node.put("font-size", "9px");
        node.put("caption", caption);
        return node;
    }

    private static Map<String, String> relationship(String caption) {
        Map<String, String> relationship = new LinkedHashMap<>();
        relationship.put("color", "#8A919D");
        relationship.put("shaft-width", "1px");
        relationship.put("font-size", "8px");
        relationship.put("padding", "3px");
        relationship.put("text-color-external", "#000000");
        relationship.put("text-color-internal", LIGHT);
        relationship.put("caption", caption);
        return relationship;
    }
}
