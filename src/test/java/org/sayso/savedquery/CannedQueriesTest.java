// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CannedQueriesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [a-z]* ?\\| `([a-z-]+)` \\|");

    @Test
    void theDocumentationListsThemAll() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("docs/query-files.md"))).results();
        assertThat(rows.map(row -> row.group(1)))
                .containsExactlyElementsOf(CannedQueries.all().stream()
                        .sorted((one, other) ->
                                (one.group() + '/' + one.name()).compareTo(other.group() + '/' + other.name()))
                        .map(SavedQuery::name)
                        .toList())
                .hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("org.sayso.savedquery.CannedQueries#all")
    void everyOneIsDescribedAndEndsInAnOrder(SavedQuery query) {
        assertThat(query.title()).isNotBlank();
        assertThat(query.description()).isNotBlank();
        assertThat(query.tags()).isNotEmpty();
        assertThat(query.cypher()).containsPattern("\nORDER BY [^\n]+(\nLIMIT \\$limit)?\\s*$");
    }
}
