// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.SequencedMap;

/**
 * What is known of a graph before its first node.
 *
 * @param title what the graph is of
 * @param provenance query, parameters, graph version, licence, date of the data, software: name and text, in the order in which they are told
 * @param nodes the properties that its nodes may have, by name
 * @param edges the properties that its edges may have, by name
 */
record GraphHead(String title, SequencedMap<String, String> provenance, List<Attribute> nodes, List<Attribute> edges) {
    /** A property of nodes or of edges. */
    record Attribute(String name, Type type, boolean list) {}

    /** Of a property's values, or of the elements of its lists. */
    enum Type {
        TEXT,
        INTEGER,
        FLOAT,
        BOOLEAN,
        DATE
    }
}
