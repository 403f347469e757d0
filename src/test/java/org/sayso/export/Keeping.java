// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a format keeps of a graph: all, but for characters that XML cannot hold, and the kinds of edges. Formats that keep less, or more, say so. */
class Keeping {
    String text(String text) {
        return new PlainText().of(text);
    }

    String inList(String text) {
        return text(text);
    }

    String title(String text) {
        return text;
    }

    /** Of nodes and edges. */
    String caption(String text) {
        return text(text);
    }

    int ordinal(int ordinal) {
        return 0;
    }

    boolean isDirected(GraphSample sample) {
        return sample.head().directed();
    }

    /** Null where nothing is left. */
    @Nullable
    Object value(Object value) {
        return switch (value) {
            case String text -> text(text);
            case List<?> list ->
                list.stream()
                        .map(one -> one instanceof String text ? inList(text) : one)
                        .toList();
            default -> value;
        };
    }

    final ExportNode node(ExportNode node) {
        return new ExportNode(node.id(), caption(node.caption()), node.type(), kept(node.properties()));
    }

    final ExportEdge edge(ExportEdge edge) {
        return new ExportEdge(
                edge.id(),
                edge.from(),
                edge.to(),
                edge.type(),
                ordinal(edge.ordinal()),
                caption(edge.caption()),
                kept(edge.properties()));
    }

    private SortedMap<String, Object> kept(SortedMap<String, Object> properties) {
        SortedMap<String, Object> kept = new TreeMap<>();
        properties.forEach((name, value) -> {
            Object left = value(value);
            if (left != null) {
                kept.put(name, left);
            }
        });
        return kept;
    }
}
