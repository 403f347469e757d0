// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

/**
 * Which rows of an answer are wanted.
 *
 * @param skip so many at the beginning are not
 * @param most rows after those; {@code Long.MAX_VALUE} for all
 * @param isPage whether the request asked for a page, and will want to know of others
 */
public record RowRange(long skip, long most, boolean isPage) {
    public static final RowRange ALL = new RowRange(0, Long.MAX_VALUE, false);

    RowRange atMost(long rows) {
        return rows < most ? new RowRange(skip, rows, isPage) : this;
    }
}
