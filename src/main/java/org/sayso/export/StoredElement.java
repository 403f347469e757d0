// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node or relationship as the store told it. Days are {@code LocalDate}s, other points in time texts in ISO 8601. */
sealed interface StoredElement {
    Map<String, Object> properties();

    /**
     * A node.
     *
     * @param id its property of this name, if it has one
     */
    record Node(@Nullable String id, List<String> labels, Map<String, Object> properties) implements StoredElement {}

    /**
     * A relationship.
     *
     * @param from the property {@code id} of the node where it begins, if that has one
     * @param to the same of the node where it ends
     */
    record Relationship(
            String type, @Nullable String from, @Nullable String to, Map<String, Object> properties)
            implements StoredElement {}
}
