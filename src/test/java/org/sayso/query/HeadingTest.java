// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {
    @ParameterizedTest
    @CsvSource({
        "paris-conference-2023, CSV, 'attachment; filename=\"speakers-at-event-paris-conference-2023.csv\"'",
        "paris-conference-2023, HTML, 'inline; filename=\"speakers-at-event-paris-conference-2023.html\"'",
        "'Łódź \"; x=y/é', TSV, 'attachment; filename=\"speakers-at-event-odz-x-y-e.tsv\"'",
        "'../..', JSON_LINES, 'attachment; filename=\"speakers-at-event.jsonl\"'",
        ", JSON, 'inline; filename=\"speakers-at-event-mek.json\"'"
    })
    void aFileIsNamedForWhatWasAsked(@Nullable String event, TableFormat format, String expected) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("stance", List.of("affirmed"));
        values.put("event", event);
        values.put("further", "mek");
        assertThat(heading(values).disposition(format)).hasToString(expected);
    }

    @Test
    void theSameIsAnsweredInAnotherForm() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("text", "a & b=ü");
        values.put("none", null);
        values.put("stance", List.of("affirmed", "denied"));
        assertThat(heading(values).addressOf(new AnswerForm(TableFormat.CSV, true, true)))
                .isEqualTo(
                        "/api/results.csv?text=a%20%26%20b%3D%C3%BC&stance=affirmed&stance=denied&evidence=true&integers=text");
        assertThat(heading(Map.of()).addressOf(new AnswerForm(TableFormat.TSV))).isEqualTo("/api/results.tsv");
    }

    @Test
    void anAddressThatNobodyTakesIsNotGiven() {
        assertThat(heading(Map.of("text", "x".repeat(4000))).addressOf(new AnswerForm(TableFormat.CSV)))
                .isNull();
    }

    private static Heading heading(Map<String, ?> values) {
        return Heading.ofCanned("speakers-at-event", "Speakers", "", "/api/results", values);
    }
}
