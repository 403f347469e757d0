// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The commands. What a running server can answer is asked of it; otherwise a command opens the store itself. The only package that writes to the console.
 */
@NullMarked
package org.sayso.cli;

import org.jspecify.annotations.NullMarked;
