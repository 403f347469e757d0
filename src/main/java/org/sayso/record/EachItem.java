// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of {@code each}: an entity and what is told of it alone. It can be {@code Raul Ruiz}, {@code Wesley Clark: {capacity: ...}} or
 * {@code {unnamed: words, at: 3}}.
 *
 * @param overrides fields that add to or replace the shared ones
 */
record EachItem(Reference reference, List<Node.Entry> overrides) {

    /** Reads one item. */
    static @Nullable EachItem of(Node item, Faults faults) {
        if (!(item instanceof Node.Mapping mapping)) {
            return with(Reference.of(item, "each", faults), List.of());
        }
        if (mapping.get(Reference.UNNAMED) != null) {
            return with(Reference.of(mapping, "each", faults), without(mapping, Reference.UNNAMED));
        }
        return named(mapping, faults);
    }

    private static @Nullable EachItem named(Node.Mapping mapping, Faults faults) {
        if (mapping.entries().size() != 1) {
            faults.error(
                    mapping.place(),
                    "wrong-shape",
                    "an item of 'each' is an entity, or an entity with its fields (write NAME: {field: value})");
            return null;
        }
        Node.Entry only = mapping.entries().getFirst();
        Reference reference = new Reference(only.key().word(), false);
        return switch (only.value()) {
            case Node.Mapping fields -> new EachItem(reference, fields.entries());
            case Node.Scalar scalar when scalar.isBlank() -> new EachItem(reference, List.of());
            case Node other -> {
                faults.error(
                        other.place(),
                        "wrong-shape",
                        "behind an entity of 'each' stand its fields (write NAME: {field: value})");
                yield null;
            }
        };
    }

    private static @Nullable EachItem with(@Nullable Reference reference, List<Node.Entry> overrides) {
        return reference == null ? null : new EachItem(reference, overrides);
    }

    private static List<Node.Entry> without(Node.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> !entry.name().equals(key))
                .toList();
    }
}
