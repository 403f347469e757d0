// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Record files: reading YAML and JSON Lines, short forms, resolving names inside the record set, checking, and findings with file, line and column.
 * It ends at resolved claims and knows no graph; what makes claims and relations the same is asked of {@code vocabulary}.
 */
@NullMarked
package org.sayso.record;

import org.jspecify.annotations.NullMarked;
