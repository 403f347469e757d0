// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Free Cypher over HTTP: reading requests and handing their statements to {@code query}'s workers. What a statement may do is decided by the store, never by
 * its text.
 */
@NullMarked
package org.sayso.adhoc;

import org.jspecify.annotations.NullMarked;
