// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/**
 * What is known of a graph after its last edge.
 *
 * @param truncated whether a limit left out nodes or edges
 */
record GraphEnd(long nodes, long edges, boolean truncated) {}
