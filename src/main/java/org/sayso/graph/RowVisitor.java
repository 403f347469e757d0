// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told a result value by value, so that no row is ever built. Order of calls: {@code columns}, then for each row {@code beginRow}, one value per
 * column, {@code endRow}. A value is one scalar call or a begin/end pair with values between. Keys of maps and properties, and labels, come sorted: Neo4j's own
 * order of them differs from store to store. Whatever a visitor throws ends the read and reaches its caller.
 */
public interface RowVisitor {
    void columns(List<String> names);

    void beginRow();

    void endRow();

    void onNull();

    void onBoolean(boolean value);

    void onInteger(long value);

    void onFloat(double value);

    void onString(String value);

    /** A date, time or duration in ISO 8601. */
    void onTemporal(String iso);

    void onPoint(int srid, double[] coordinates);

    void onBytes(byte[] value);

    /** {@code size} values follow, then {@link #endList}. */
    void beginList(int size);

    void endList();

    /** {@code size} times {@link #key} and a value follow, then {@link #endMap}. */
    void beginMap(int size);

    void key(String key);

    void endMap();

    /** A map with its properties follows, then {@link #endNode}. {@code id} is our own property {@code id}, if it has one. */
    void beginNode(@Nullable String id, List<String> labels);

    void endNode();

    /** A map with its properties follows, then {@link #endRelationship}. {@code from} and {@code to} are our own ids of its ends. */
    void beginRelationship(String type, @Nullable String from, @Nullable String to);

    void endRelationship();

    /** {@code length} + 1 nodes and {@code length} relationships follow in turn, then {@link #endPath}. */
    void beginPath(int length);

    void endPath();

    /** Instead of all the others, once, where the statement asks for its plan; a visitor that does nothing about it is told a table of its steps. */
    default void plan(PlanOperator root) {
        PlanRows.tell(root, this);
    }
}
