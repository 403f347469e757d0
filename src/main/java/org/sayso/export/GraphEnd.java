// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/**
 * What is known of a graph after its last edge.
 *
 * @param truncated whether a limit left out nodes or edges
 * @param changed whether somebody, such as an importer, changed the stored graph while this one was read: only then files tell anything of it
 */
record GraphEnd(long nodes, long edges, boolean truncated, boolean changed) {
    /** What files say of a graph that changed. */
    static final String CHANGED =
            "The graph was changed while it was read: what is here may not fit together. Export it again.";

    /** Of a graph that stayed as it was. */
    GraphEnd(long nodes, long edges, boolean truncated) {
        this(nodes, edges, truncated, false);
    }
}
