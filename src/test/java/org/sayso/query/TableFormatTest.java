// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                    | JSON",
                "*/*                                 | JSON",
                "application/json                    | JSON",
                "text/csv                            | CSV",
                "text/*                              | CSV",
                "application/jsonl                   | JSON_LINES",
                "application/x-ndjson                | JSON_LINES",
                "text/html, application/xml, */*;q=0.8 | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "text/tab-separated-values           | TSV",
                "text/csv;q=0.5, application/jsonl   | JSON_LINES",
                "application/jsonl;q=0.5, */*;q=0.1  | JSON_LINES",
                "text/csv, */*                       | CSV",
                "application/json;q=0, */*           | JSON_LINES",
                "*/*, application/*;q=0              | CSV",
                "application/*;q=0, application/json | JSON"
            })
    void isChosenByTheAcceptHeader(String accept, TableFormat expected) {
        assertThat(TableFormat.ALL.ofAccept(accept)).isEqualTo(expected);
    }

    @Test
    void anyNumberOfTypesMayBeAccepted() {
        assertThat(TableFormat.ALL.ofAccept("image/png, ".repeat(60) + "text/csv"))
                .isEqualTo(TableFormat.CSV);
    }

    @ParameterizedTest
    @CsvSource({"json, JSON", "jsonl, JSON_LINES", "csv, CSV", "CSV, CSV", "tsv, TSV", "html, HTML"})
    void isChosenByExtension(String extension, TableFormat expected) {
        assertThat(TableFormat.ALL.ofExtension(extension)).isEqualTo(expected);
    }

    @Test
    void whatIsMissingIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> TableFormat.ALL.ofAccept("application/xml"))
                .hasMessageContaining(
                        ".json application/json, .jsonl application/jsonl, .csv text/csv, .tsv text/tab-separated-values, .html text/html");
        assertThatThrownBy(() -> TableFormat.ALL.ofExtension("xlsx")).hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> TableFormat.ALL.ofAccept("text/csv;q=0")).hasMessageContaining("Accept");
        assertThatThrownBy(() -> TableFormat.ALL.ofAccept("nonsense")).hasMessageContaining("nonsense");
    }
}
