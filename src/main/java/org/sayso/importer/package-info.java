// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From the record set to the graph: what differs, written in batches that are whole in themselves; the direct layer derived from the claims; the report.
 * Reading records belongs to {@code record}, running Cypher to {@code graph}.
 */
@NullMarked
package org.sayso.importer;

import org.jspecify.annotations.NullMarked;
