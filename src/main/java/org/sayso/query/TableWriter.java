// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.Closeable;
import java.util.Map;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;

/** Writes the rows it visits in one format as they come. */
public interface TableWriter extends RowVisitor, Closeable {
    /** Of a list that is begun before anybody knows how long it will be. */
    int UNKNOWN_SIZE = -1;

    /** To be called after a read that succeeded; {@code meta} says what was asked of which graph, where the format has room for it. */
    void finish(ReadSummary summary, Map<String, ?> meta);

    /** Gives back what it has taken, however the read went. */
    @Override
    default void close() {}

    /** Writes the last column of a row, when that is the evidence: a list of maps, one for each relation. */
    default RowVisitor evidence() {
        return this;
    }
}
