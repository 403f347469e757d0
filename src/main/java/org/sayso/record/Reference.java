// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as a claim names it.
 *
 * @param unnamed whether the words describe a group known to this document only
 */
record Reference(Word words, boolean unnamed) {
    static final String UNNAMED = "unnamed";

    /** Null, with a finding, when the node names nothing; further keys beside {@code unnamed} are the caller's. */
    static @Nullable Reference of(Node node, String field, Faults faults) {
        if (node instanceof Node.Scalar scalar && !scalar.isBlank()) {
            return new Reference(scalar.word(), false);
        }
        if (node instanceof Node.Mapping mapping && mapping.get(UNNAMED) != null) {
            Word words = new Fields(mapping, faults).word(UNNAMED);
            return words == null ? null : new Reference(words, true);
        }
        faults.error(
                node.place(),
                "wrong-shape",
                "'%s' names an entity (write its id or name, or {unnamed: words})".formatted(field));
        return null;
    }

    /** As {@link #of}, where nothing may stand beside {@code unnamed}. */
    static @Nullable Reference strictly(Node node, String field, Faults faults) {
        if (node instanceof Node.Mapping mapping && mapping.get(UNNAMED) != null) {
            new Fields(mapping, faults).allow("an unnamed group", List.of(UNNAMED));
        }
        return of(node, field, faults);
    }
}
