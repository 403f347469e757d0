// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Graphs for other programs, with who says so on each edge: one writer a format, all of them streaming nodes before edges.
 */
@NullMarked
package org.sayso.export;

import org.jspecify.annotations.NullMarked;
