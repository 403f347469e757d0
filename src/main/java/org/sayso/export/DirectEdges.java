// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Relations as edges, with all of their evidence. */
final class DirectEdges {
    /** What a statement returns that knows a relation as {@code r}. */
    static final String COLUMNS = "r, " + Locators.places("r.id") + " AS places";

    private record Key(String from, String to, String type, String id) {}

    private final DirectAttributes attributes;
    private Key last = new Key("", "", "", "");
    private int ordinal;

    /** For one pass over edges. */
    DirectEdges(DirectAttributes attributes) {
        this.attributes = attributes;
    }

    /**
     * Those of one type between the same two nodes must come one after the other.
     *
     * @param row with {@link #COLUMNS}
     */
    ExportEdge edge(Map<String, Object> row) {
        Map<String, Object> edge = GraphRead.part(row, "r");
        Key key = new Key(
                GraphRead.text(edge, "$from"),
                GraphRead.text(edge, "$to"),
                GraphRead.text(edge, "$type"),
                GraphRead.text(edge, "id"));
        SortedMap<String, Object> properties = attributes.ofEdge(edge);
        properties.remove(DirectAttributes.LOCATORS);
        List<String> locators = Locators.of(GraphRead.list(row, "places"));
        if (!locators.isEmpty()) {
            properties.put(DirectAttributes.LOCATORS, locators);
        }
        return new ExportEdge(
                LayerIds.RELATION + key.id,
                key.from,
                key.to,
                key.type,
                ordinal(key),
                Objects.toString(edge.get("says"), key.type),
                properties);
    }

    private int ordinal(Key key) {
        boolean again = key.from.equals(last.from) && key.to.equals(last.to) && key.type.equals(last.type);
        ordinal = again ? ordinal + 1 : 1;
        last = key;
        return ordinal;
    }
}
