// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import org.jspecify.annotations.Nullable;

/**
 * A claim as written, short forms and {@code each} worked out, names not yet resolved.
 *
 * @param from null when it is missing or inherited
 * @param fields all fields, the shared ones of an {@code each} included
 */
record ClaimDraft(
        Word relation, @Nullable Reference from, @Nullable Reference to, Fields fields) {}
