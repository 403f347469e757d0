// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Things with their evidence over HTTP: entities, relations, claims and documents, each with the addresses of what it names. Reads the graph through Spring
 * Data Neo4j, which no other package imports: projections, a page at a time, for an entity may have any number of relations.
 */
@NullMarked
package org.sayso.entity;

import org.jspecify.annotations.NullMarked;
