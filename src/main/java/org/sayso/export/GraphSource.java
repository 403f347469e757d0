// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;

/** A graph to be written. Each of its parts is read when it is asked for, and handed on as it comes, in the order that {@link GraphWriter} wants. */
interface GraphSource {
    /** The properties that its nodes may have. */
    List<GraphHead.Attribute> nodeAttributes();

    /** The properties that its edges may have. */
    List<GraphHead.Attribute> edgeAttributes();

    /** Whether its edges have a direction. */
    default boolean isDirected() {
        return true;
    }

    void nodes(NodeSink sink);

    /** Between nodes that were told by {@link #nodes} only. */
    void edges(EdgeSink sink);

    /** Only the ends of {@link #edges}, in the same order; where that is cheaper. */
    default void ends(EndsSink sink) {
        edges(edge -> sink.ends(edge.from(), edge.to()));
    }

    /** Whether a limit left out edges; may be asked at any time, and may read to know. */
    default boolean isTruncated() {
        return false;
    }

    /** Takes a node. */
    @FunctionalInterface
    interface NodeSink {
        void node(ExportNode node);
    }

    /** Takes an edge. */
    @FunctionalInterface
    interface EdgeSink {
        void edge(ExportEdge edge);
    }

    /** Takes the ends of an edge. */
    @FunctionalInterface
    interface EndsSink {
        void ends(String from, String to);
    }
}
