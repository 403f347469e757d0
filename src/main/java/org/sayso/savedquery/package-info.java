// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Canned queries: the format of query files, the catalogue of them, their parameters and their addresses. How a statement runs and how a table is written is
 * {@code query}'s.
 */
@NullMarked
package org.sayso.savedquery;

import org.jspecify.annotations.NullMarked;
