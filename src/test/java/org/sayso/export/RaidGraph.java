// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.export.GraphHead.Attribute;
import tools.jackson.databind.json.JsonMapper;

/** A raid and what is said of it, with markup in the texts, and a node of every type that there is. */
final class RaidGraph {
    /** The last two are of no graph that is known beforehand. */
    static final List<String> OTHER_TYPES =
            List.of("PersonGroup", "Event", "Work", "Instrument", "Claim", "Document", "Ship", "Treaty");

    private RaidGraph() {}

    /** It as the answer to a query with these parameters. */
    static GraphSample of(String query, Map<String, ?> parameters) {
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", query);
        provenance.put("parameters", JsonMapper.shared().writeValueAsString(parameters));
        provenance.put("graphVersion", "1-abc");
        var head = new GraphHead(
                "Who raided <b class=\"evil\">whom</b>",
                provenance,
                List.of(),
                Stream.of(
                                "claims",
                                "deniedBy",
                                "documents",
                                "earliest",
                                "latest",
                                "locators",
                                "saidBy",
                                "stance",
                                "when")
                        .map(RaidGraph::attribute)
                        .toList());
        List<ExportNode> nodes = new ArrayList<>(List.of(
                new ExportNode("camp", "Ashraf 3 معسكر", "Place", new TreeMap<>()),
                new ExportNode("minister", "A \"minister\" & co", "Person", new TreeMap<>()),
                new ExportNode("police", "Albanian police", "Organization", new TreeMap<>())));
        for (String type : OTHER_TYPES) {
            nodes.add(new ExportNode("of " + type, type, type, new TreeMap<>()));
        }
        return new GraphSample(head, nodes, edges(), false);
    }

    private static Attribute attribute(String name) {
        return switch (name) {
            case "earliest", "latest" -> new Attribute(name, GraphHead.Type.DATE, false);
            case "stance", "when" -> new Attribute(name, GraphHead.Type.TEXT, false);
            default -> new Attribute(name, GraphHead.Type.TEXT, true);
        };
    }

    private static List<ExportEdge> edges() {
        Map<String, Object> raid = Map.of(
                "claims", List.of("0fe1", "0fe2"),
                "deniedBy", List.of("tehran-times"),
                "documents", List.of("afp-2023-07-01"),
                "earliest", LocalDate.of(2023, 6, 20),
                "latest", LocalDate.of(2023, 6, 20),
                "locators", List.of("afp-2023-07-01 22 4411-4470", "afp-2023-07-01 23 support"),
                "saidBy", List.of("afp", "minister"),
                "stance", "contested",
                "when", "2023-06-20");
        return List.of(
                edge("r:1", "minister", "police", "PRAISED", "praised", Map.of("stance", "denied")),
                edge("r:2", "police", "camp", "RAIDED", "raided, says AFP; denied by Tehran Times", raid),
                edge(
                        "r:3",
                        "police",
                        "camp",
                        "RAIDED",
                        "raided again",
                        Map.of("earliest", LocalDate.of(2024, 1, 1), "stance", "affirmed", "when", "2024")));
    }

    private static ExportEdge edge(
            String id, String from, String to, String type, String caption, Map<String, Object> properties) {
        return new ExportEdge(id, from, to, type, 1, caption, new TreeMap<>(properties));
    }
}
