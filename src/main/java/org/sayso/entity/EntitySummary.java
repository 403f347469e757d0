// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

/**
 * An entity in a list.
 *
 * @param kinds its finer types
 * @param aliases other names, for finding only: some are labels that a party disputes
 * @param match how a search found it: {@code exact}, {@code prefix}, {@code words} or {@code similar}; null when nothing was searched
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntitySummary(
        String id,
        String name,
        String type,
        List<String> kinds,
        List<String> aliases,
        @Nullable String match,
        String href) {

    /** Of a row with id, name, labels, aliases and perhaps match. */
    static EntitySummary of(Row row) {
        String id = row.sure("id");
        List<String> labels = row.texts("labels");
        return new EntitySummary(
                id,
                row.sure("name"),
                Reference.typeOf(labels),
                kinds(labels),
                row.texts("aliases"),
                row.text("match"),
                ThingLinks.entity(id));
    }

    static List<String> kinds(List<String> labels) {
        String type = Reference.typeOf(labels);
        return labels.stream()
                .filter(label -> !label.equals("Entity") && !label.equals(type))
                .sorted()
                .toList();
    }
}
