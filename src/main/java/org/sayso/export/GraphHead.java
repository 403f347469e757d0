// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a graph before its first node.
 *
 * @param title what the graph is of
 * @param provenance name and text, in the order in which they are told: {@code query}, {@code parameters}, {@code graphVersion}, {@code licence}, {@code dataDate},
 *     {@code software}; and {@code cut}, a sentence, where it is known by now that a limit leaves something out. A name is one word in camel case, as most formats have
 *     a place for no other
 * @param nodes the properties that its nodes may have, by name
 * @param edges the properties that its edges may have, by name
 * @param directed whether an edge points from one end to the other, or joins the two
 */
record GraphHead(
        String title,
        SequencedMap<String, String> provenance,
        List<Attribute> nodes,
        List<Attribute> edges,
        boolean directed) {
    /** What the writers themselves tell of a graph. */
    private static final Set<String> RESERVED =
            Set.of("title", "name", "directed", "nodes", "edges", "truncated", "strippedCharacters", "changed");

    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** @throws IllegalArgumentException for a name in the provenance that is no word, or that a writer tells something else under */
    GraphHead {
        for (String name : provenance.keySet()) {
            if (RESERVED.contains(name) || !WORD.matcher(name).matches()) {
                throw new IllegalArgumentException("No name for a part of the provenance: " + name);
            }
        }
    }

    /** Of a directed graph. */
    GraphHead(String title, SequencedMap<String, String> provenance, List<Attribute> nodes, List<Attribute> edges) {
        this(title, provenance, nodes, edges, true);
    }

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
