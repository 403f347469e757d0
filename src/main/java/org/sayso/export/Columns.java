// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The properties of nodes, or of edges, under names that no reader takes for something else. Names are told apart whatever their case, as Gephi and Cytoscape do not
 * heed it. A property whose name is taken gets {@code sayso_} in front.
 */
final class Columns {
    /**
     * What Gephi, networkx, igraph and graphology set, overwrite, fail on, or take for places and colours, in lower case. Of nodes and edges alike: one rule is easier
     * to know than two.
     */
    private static final Set<String> TAKEN =
            Set.of(("id label nodelabel edgelabel timeset weight type kind degree indegree outdegree"
                            + " x y z xpos ypos zpos size r g b color shape_type"
                            + " start end spells slices viz pid parents key networkx_key source target from to"
                            + " node_for_adding u_for_edge v_for_edge")
                    .split(" "));

    private final Map<String, Column> byProperty = new LinkedHashMap<>();

    /** @param own columns that the writer itself makes */
    Columns(List<GraphHead.Attribute> attributes, String... own) {
        Set<String> taken = new HashSet<>(TAKEN);
        Arrays.stream(own).map(Columns::lower).forEach(taken::add);
        attributes.forEach(attribute -> byProperty.put(attribute.name(), column(attribute, taken)));
    }

    /** In the order in which the head declares them. */
    Collection<Column> all() {
        return byProperty.values();
    }

    /** @throws IllegalArgumentException for a property that the head does not declare: some readers fail on those, some drop them */
    Column of(String property) {
        Column column = byProperty.get(property);
        if (column == null) {
            throw new IllegalArgumentException("Not declared in the head: " + property);
        }
        return column;
    }

    private static Column column(GraphHead.Attribute attribute, Set<String> taken) {
        String name = attribute.name();
        for (int next = 1; !isWeight(attribute) && !taken.add(lower(name)); next++) {
            name = "sayso_" + attribute.name() + (next == 1 ? "" : "_" + next);
        }
        return new Column(name, attribute.type(), attribute.list());
    }

    /** Every reader knows a weight that is a number, and means the same by it. */
    private static boolean isWeight(GraphHead.Attribute attribute) {
        return attribute.name().equals("weight")
                && !attribute.list()
                && (attribute.type() == GraphHead.Type.INTEGER || attribute.type() == GraphHead.Type.FLOAT);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    record Column(String name, GraphHead.Type type, boolean list) {
        /** One value as a list of one where lists are declared: some qualifiers are one or the other. */
        Object fit(Object value) {
            return list && !(value instanceof List<?>) ? List.of(value) : value;
        }
    }
}
