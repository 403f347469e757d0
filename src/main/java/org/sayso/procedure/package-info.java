// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Procedures and functions for whoever writes Cypher: evidence one call away. They read the graph and nothing else, give rows in a total order, and null for
 * null. They also go into a small plugin for a Neo4j that has nothing else of Sayso, so they use Neo4j's public interfaces and of Sayso only
 * {@code vocabulary}, without a library.
 */
@NullMarked
package org.sayso.procedure;

import org.jspecify.annotations.NullMarked;
