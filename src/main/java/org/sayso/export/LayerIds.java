// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.vocabulary.EntityType;

/** How nodes of the claim layer are known in a graph: an entity and a document may have the same id, and nothing forbids an entity that of a claim. */
final class LayerIds {
    /** In front of the ids of relations: no node's id begins so. */
    static final String RELATION = "r:";

    private static final Set<String> ENTITY_TYPES =
            Arrays.stream(EntityType.values()).map(EntityType::label).collect(Collectors.toUnmodifiableSet());

    /** From where to where the edges of the claim layer go; those that are not here go between entities. */
    private static final Map<String, Ends> ENDS = Map.ofEntries(
            Map.entry("SUBJECT", new Ends(ClaimLayer.CLAIM, "")),
            Map.entry("OBJECT", new Ends(ClaimLayer.CLAIM, "")),
            Map.entry("ABOUT", new Ends(ClaimLayer.CLAIM, "")),
            Map.entry("ON_BEHALF_OF", new Ends(ClaimLayer.CLAIM, "")),
            Map.entry("RELAYED_BY", new Ends(ClaimLayer.CLAIM, "")),
            Map.entry("SAID_BY", new Ends(ClaimLayer.CLAIM, "")),
            Map.entry("SAID_IN", new Ends(ClaimLayer.CLAIM, ClaimLayer.DOCUMENT)),
            Map.entry("CONTENT_OF", new Ends(ClaimLayer.CLAIM, ClaimLayer.CLAIM)),
            Map.entry("CONTRADICTS", new Ends(ClaimLayer.CLAIM, ClaimLayer.CLAIM)),
            Map.entry("COMPETES_WITH", new Ends(ClaimLayer.CLAIM, ClaimLayer.CLAIM)),
            Map.entry("PUBLISHED_BY", new Ends(ClaimLayer.DOCUMENT, "")));

    private record Ends(String from, String to) {}

    private LayerIds() {}

    static String ofNode(String id, List<String> labels) {
        return labels.contains("Claim")
                ? ClaimLayer.CLAIM + id
                : labels.contains("Document") ? ClaimLayer.DOCUMENT + id : id;
    }

    /** As it is stored: of an edge that is no relation, the one that it leaves with. */
    static String storedId(String id) {
        for (String prefix : List.of(RELATION, ClaimLayer.CLAIM, ClaimLayer.DOCUMENT)) {
            if (id.startsWith(prefix)) {
                return id.substring(prefix.length());
            }
        }
        return id;
    }

    static String from(String type, String id) {
        return ENDS.containsKey(type) ? ENDS.get(type).from + id : id;
    }

    /** Of {@code SAID_BY} as if it led to an entity; where there is none of this id, it leads to the document. */
    static String to(String type, String id) {
        return ENDS.containsKey(type) ? ENDS.get(type).to + id : id;
    }

    /** The label that tells most. */
    static String typeOf(List<String> labels) {
        return labels.stream()
                .filter(ENTITY_TYPES::contains)
                .findFirst()
                .orElse(labels.isEmpty() ? "" : labels.getFirst());
    }

    /** Labels beside those that {@link #typeOf} and the layer tell. */
    static List<String> kinds(List<String> labels) {
        return labels.stream()
                .filter(label -> !label.equals("Entity") && !label.equals(typeOf(labels)))
                .toList();
    }
}
