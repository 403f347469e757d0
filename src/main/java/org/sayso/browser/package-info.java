// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Neo4j Browser over this graph: its files out of their jar, changed as little as it takes to keep every request on this machine, with a guide, a style, the
 * canned queries as favourites, and links that open a statement in it. Nothing here speaks to the database: the Browser does, over Bolt.
 */
@NullMarked
package org.sayso.browser;

import org.jspecify.annotations.NullMarked;
