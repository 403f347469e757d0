// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Errors: one sealed family, one enum of problem types, their rendering as RFC 9457 problem documents and a page for each. Features throw; only this
 * package turns an error into HTTP.
 */
@NullMarked
package org.sayso.problem;

import org.jspecify.annotations.NullMarked;
