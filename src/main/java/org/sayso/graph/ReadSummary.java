// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

/**
 * How a read ended.
 *
 * @param truncated whether there was at least one more row than the limit allowed
 */
public record ReadSummary(long rows, boolean truncated) {}
