// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** What docs/data-model.md shows as the answers of the seeds is what they answer. */
class DataModelExamplesIT {
    private static final Path PAGE = Path.of("docs", "data-model.md");
    private static final Pattern STATEMENT = Pattern.compile("```cypher\\n([^`]+)```");
    private static final Pattern EXAMPLE = Pattern.compile(STATEMENT.pattern() + "\\n\\n((?:\\|.+\\|\\n?)+)");

    record Example(String cypher, List<String> table) {
        @Override
        public String toString() {
            return cypher.lines().findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleAnswersAsItIsShown(Example example) {
        assertThat(answer(example.cypher())).containsExactlyElementsOf(example.table());
    }

    @Test
    void everyStatementOfThePageIsShownWithItsAnswer() throws IOException {
        long statements = STATEMENT.matcher(Files.readString(PAGE)).results().count();
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(10).hasSize((int) statements);
    }

    static Stream<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(match -> new Example(match.group(1), match.group(2).lines().toList()));
    }

    /** As a table in Markdown: nothing for null, lists in brackets. */
    private static List<String> answer(String cypher) {
        List<Map<String, Object>> rows = RowCollector.all(Seeds.shared(), new Statement(cypher));
        assertThat(rows).isNotEmpty();
        int columns = rows.getFirst().size();
        return Stream.concat(
                        Stream.of(line(rows.getFirst().keySet().stream()), "|" + "---|".repeat(columns)),
                        rows.stream().map(row -> line(row.values().stream())))
                .toList();
    }

    private static String line(Stream<?> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.map(cell -> Objects.toString(cell, ""))
                .forEach(cell -> line.append(cell.isEmpty() ? " |" : " " + cell + " |"));
        return line.toString();
    }
}
