// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;

/**
 * An entity as references find it.
 *
 * @param type null when a fault hides it
 * @param culprit what keeps it out, or null for a sound one
 */
record Known(String id, @Nullable EntityType type, @Nullable Culprit culprit) {}
