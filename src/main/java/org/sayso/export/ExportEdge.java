// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A directed edge as it leaves.
 *
 * @param id stable, unique among edges, and never that of a node
 * @param ordinal which one it is among the edges of this type between these two nodes, from 1: for readers that take edges of one kind for one edge
 * @param caption for people, such as {@code spoke at, says A}
 * @param properties as those of {@link ExportNode}
 */
record ExportEdge(
        String id,
        String from,
        String to,
        String type,
        int ordinal,
        String caption,
        SortedMap<String, Object> properties) {
    /** The first day that its dates allow; null where that is open or not told. */
    @Nullable
    LocalDate earliest() {
        return properties.get("earliest") instanceof LocalDate day ? day : null;
    }

    /** The last day that its dates allow; null where that is open or not told. */
    @Nullable
    LocalDate latest() {
        return properties.get("latest") instanceof LocalDate day ? day : null;
    }

    /** The type, told apart from other edges of this type between the same two nodes. */
    String kind() {
        return ordinal == 1 ? type : type + " " + ordinal;
    }
}
