// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The page at the root of the server, and what the graph is: its version and how much is in it. Shows what other packages know; decides nothing.
 */
@NullMarked
package org.sayso.page;

import org.jspecify.annotations.NullMarked;
