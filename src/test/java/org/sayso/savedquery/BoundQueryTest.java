// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.graph.Statement;
import org.sayso.query.RowRange;
import org.sayso.query.TableQuery;

class BoundQueryTest {
    private final SavedQuery query = QueryFixture.good();

    @Test
    void asksForOneRowMoreThanTheLimitAndCutsThere() {
        TableQuery bound = BoundQuery.of(query, values(List.of("affirmed"), 10L), rows(0, 10));

        assertThat(bound.statement().parameters().get("limit")).isEqualTo(11L);
        assertThat(bound.parameters().get("limit")).isEqualTo(10L);
    }

    @Test
    void aLaterPageAsksForTheRowsBeforeItToo() {
        TableQuery bound = BoundQuery.of(query, values(List.of("affirmed"), 10L), rows(30, 10));

        assertThat(bound.statement().parameters().get("limit")).isEqualTo(41L);
        assertThat(bound.rows()).isEqualTo(rows(30, 10));
        assertThat(bound.parameters().get("limit")).isEqualTo(10L);
    }

    @Test
    void countsTheRowsOfOtherStances() {
        Statement leftOut = Objects.requireNonNull(BoundQuery.of(query, values(List.of("affirmed"), 10L), rows(0, 10))
                .leftOut());

        assertThat(leftOut.parameters().get("stance")).isEqualTo(List.of("denied"));
        assertThat(leftOut.parameters().get("limit")).isEqualTo(Long.MAX_VALUE);
        assertThat(leftOut.parameters().get("who")).isEqualTo("a");
    }

    @Test
    void leavesOutNothingWhenEveryStanceIsAskedFor() {
        assertThat(BoundQuery.of(query, values(List.of("denied", "affirmed"), 10L), rows(0, 10))
                        .leftOut())
                .isNull();
    }

    private static RowRange rows(long skip, long most) {
        return new RowRange(skip, most, true);
    }

    private static Map<String, @Nullable Object> values(List<String> stance, long limit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("who", "a");
        values.put("stance", stance);
        values.put("limit", limit);
        values.put("since", null);
        return values;
    }
}
