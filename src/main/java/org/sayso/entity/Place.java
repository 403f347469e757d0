// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where in its document a claim is made.
 *
 * @param paragraph from 1
 * @param start in code points over the whole text; null where only the paragraph is known
 * @param end the first code point after it
 * @param role {@code main}, {@code support} or {@code date}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Place(long paragraph, @Nullable Long start, @Nullable Long end, String role) {

    /** Of the parallel lists on the edge from a claim to its document. */
    static List<Place> of(Row saidIn) {
        List<Long> paragraphs = saidIn.numbers("paragraphs");
        List<Long> starts = saidIn.numbers("starts");
        List<Long> ends = saidIn.numbers("ends");
        List<String> roles = saidIn.texts("roles");
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> new Place(paragraphs.get(i), offset(starts.get(i)), offset(ends.get(i)), roles.get(i)))
                .toList();
    }

    private static @Nullable Long offset(long stored) {
        return stored < 0 ? null : stored;
    }
}
