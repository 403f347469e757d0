// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The store behind one small interface, {@link org.sayso.graph.GraphStore}: reading under limits into a visitor, writing in transactions, schema, the
 * read-only guard, the commit listener and the graph version. The only place that imports Neo4j's embedded API or driver sessions.
 */
@NullMarked
package org.sayso.graph;

import org.jspecify.annotations.NullMarked;
