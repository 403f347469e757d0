// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes one graph in one format, into a stream that it was given and that it neither closes nor flushes: {@link #begin}, all nodes, all edges, {@link #end}. Nothing
 * is kept but what the next call needs, so that a graph of any size can be written; the same calls give the same bytes.
 */
interface GraphWriter extends Closeable {
    void begin(GraphHead head) throws IOException;

    /** In the order of ids. */
    void node(ExportNode node) throws IOException;

    /** In the order of from, to, type and id. Both ends were written as nodes. */
    void edge(ExportEdge edge) throws IOException;

    void end(GraphEnd end) throws IOException;

    /** Gives back what the writer itself has taken, whether the graph was written to its end or not. */
    @Override
    default void close() throws IOException {}
}
