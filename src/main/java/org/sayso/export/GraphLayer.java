// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/** What the nodes and edges of an exported graph are. */
enum GraphLayer {
    /** Entities, and the relations between them. */
    RELATIONS,
    /** These, and the claims behind them with their voices and documents. */
    CLAIMS,
    /** People joined by events that they share, organizations by acts that they share; undirected, weighted by how many. */
    PROJECTION
}
