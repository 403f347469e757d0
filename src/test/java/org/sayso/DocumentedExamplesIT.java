// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** What docs/data-model.md and docs/procedures.md show as the answers of the seeds is what they answer. */
class DocumentedExamplesIT {
    private static final List<Path> PAGES = List.of(Path.of("docs", "data-model.md"), Path.of("docs", "procedures.md"));
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
    void everyStatementOfThePagesIsShownWithItsAnswer() {
        for (Path page : PAGES) {
            long statements = STATEMENT.matcher(read(page)).results().count();
            assertThat(examples(page)).hasSizeGreaterThanOrEqualTo(8).hasSize((int) statements);
        }
    }

    static Stream<Example> examples() {
        return PAGES.stream().flatMap(DocumentedExamplesIT::examples);
    }

    private static Stream<Example> examples(Path page) {
        return EXAMPLE.matcher(read(page))
                .results()
                .map(match -> new Example(match.group(1), match.group(2).lines().toList()));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
