// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;

/**
 * What one read may use up.
 *
 * @param timeout of engine time
 * @param maxRows a further row ends the read, which then counts as truncated
 * @param maxValues values visited, counting every element of a list or map and every 64 characters of text; more is an error
 * @param memoryBytes of the engine's tracked memory
 * @param skipRows so many rows at the beginning are not visited, nor counted in any way
 */
public record ReadLimits(Duration timeout, long maxRows, long maxValues, long memoryBytes, long skipRows) {
    public static final ReadLimits NONE = new ReadLimits(Duration.ZERO, Long.MAX_VALUE, Long.MAX_VALUE, 0);

    public ReadLimits(Duration timeout, long maxRows, long maxValues, long memoryBytes) {
        this(timeout, maxRows, maxValues, memoryBytes, 0);
    }
}
