// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document's text.
 *
 * @param paragraph the n-th non-empty line, from 1
 * @param start first Unicode code point of the passage within the whole decoded text (W3C TextPositionSelector), or null
 * @param end one past its last code point, or null
 */
public record Locator(
        int paragraph, @Nullable Integer start, @Nullable Integer end, Role role) {

    public enum Role {
        MAIN,
        SUPPORT,
        DATE
    }
}
