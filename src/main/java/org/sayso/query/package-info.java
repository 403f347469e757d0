// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Running statements and answering with tables: limits, workers for free statements, the list of what runs, table formats, and names resolved to
 * entities. Reads the graph only through {@link org.sayso.graph.GraphStore}; knows neither query files nor addresses, but for those of things.
 */
@NullMarked
package org.sayso.query;

import org.jspecify.annotations.NullMarked;
