// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Map;

/** Cypher with the values bound to its parameters: String, Boolean, Long, Double, java.time values, List, Map, or null. */
public record Statement(String cypher, Map<String, ?> parameters) {
    public Statement(String cypher) {
        this(cypher, Map.of());
    }
}
