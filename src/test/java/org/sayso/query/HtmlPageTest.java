// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.Statement;

class HtmlPageTest {
    @Test
    void parametersAreShownAsTheyWereGiven() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("since", LocalDate.of(2020, 2, 29));
        given.put("stance", List.of("affirmed", "denied"));
        given.put("none", null);
        given.put("inside", Map.of("b", Arrays.asList(1L, null, "<x>")));
        given.put("rows", List.of(List.of(1L, 2L)));
        Document page = page(TableQuery.free(new Statement("RETURN $inside", given)));
        assertThat(page.select("dl.asked dt").eachText()).containsExactly("since", "stance", "inside", "rows");
        assertThat(page.select("dl.asked dd").eachText())
                .containsExactly("2020-02-29", "affirmed, denied", "{\"b\":[1,null,\"<x>\"]}", "[[1,2]]");
    }

    private static Document page(TableQuery query) {
        return Jsoup.parse(Collected.text(query, new AnswerForm(TableFormat.HTML), table -> {
            table.columns(List.of("x"));
            return new ReadSummary(0, false);
        }));
    }
}
