// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;

/** Classes with procedures and functions for whoever writes Cypher; as a bean, what {@link EmbeddedGraphSettings#procedures} is in code. */
public record GraphProcedures(List<Class<?>> classes) {
    public GraphProcedures {
        classes = List.copyOf(classes);
    }
}
