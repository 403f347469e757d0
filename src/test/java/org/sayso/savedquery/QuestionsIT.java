// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Questions a researcher would ask across the documents, each answered by one canned query; {@code docs/questions.md} is made from them. To write the page
 * anew: {@code ./mvnw verify -Dit.test=QuestionsIT -Dsayso.docs.write=true}.
 */
class QuestionsIT extends SeedScenario {
    private static final Path PAGE = Path.of("docs/questions.md");
    private static final String HEAD = """
            # Questions and answers

            What can be asked of the five recorded documents, each question answered by one canned query. The answers were written from the articles by another hand than the records; a test
            asks each query and makes this page. Some columns are left out; the whole answer is what the address gives.
            """;

    record Question(String text, String ask, List<String> show, List<List<String>> answer, String note) {
        static Question of(Map<?, ?> entry) {
            List<List<String>> answer = ((List<?>) get(entry, "answer"))
                    .stream().map(Question::strings).toList();
            return new Question(
                    get(entry, "question").toString(),
                    get(entry, "ask").toString(),
                    strings(get(entry, "show")),
                    answer,
                    Objects.toString(entry.get("note"), ""));
        }

        private static Object get(Map<?, ?> entry, String key) {
            return Objects.requireNonNull(entry.get(key), () -> key + " is missing in " + entry);
        }

        private static List<String> strings(Object list) {
            return ((List<?>) list).stream().map(Object::toString).toList();
        }

        String query() {
            return ask.split("\\?", 2)[0];
        }

        Map<String, List<String>> parameters() {
            Map<String, List<String>> given = new LinkedHashMap<>();
            String[] parts = ask.split("\\?", 2);
            if (parts.length == 2) {
                for (String pair : parts[1].split("&", -1)) {
                    String[] sides = pair.split("=", 2);
                    given.computeIfAbsent(sides[0], name -> new ArrayList<>()).add(sides[1]);
                }
            }
            return given;
        }

        /** As a section of the page. */
        String section(int number) {
            String address = ask.replaceFirst("^([\\w-]+)", "/api/queries/$1/results.csv");
            var page = new StringBuilder("\n## %d. %s\n\n`GET %s`\n\n".formatted(number, text, address));
            page.append(line(show))
                    .append(line(show.stream().map(column -> "---").toList()));
            answer.forEach(row -> page.append(line(row)));
            return note.isEmpty()
                    ? page.toString()
                    : page.append("\n%s\n".formatted(note)).toString();
        }

        private static String line(List<String> cells) {
            return "| " + String.join(" | ", cells) + " |\n";
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static List<Question> questions() throws IOException {
        try (InputStream in = Objects.requireNonNull(QuestionsIT.class.getResourceAsStream("/questions.yaml"))) {
            List<?> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return entries.stream().map(entry -> Question.of((Map<?, ?>) entry)).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnswered(Question question) {
        var rows = CannedQueries.ask(store, CannedQueries.named(question.query()), question.parameters());
        assertThat(rows.stream()
                        .map(row -> question.show().stream()
                                .map(column -> {
                                    assertThat(row).containsKey(column);
                                    return text(row.get(column)).replace("|", "; ");
                                })
                                .toList()))
                .containsExactlyElementsOf(question.answer());
    }

    @Test
    void thereAreEnoughAndThePageHoldsThemAll() throws IOException {
        List<Question> questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(25);
        var page = new StringBuilder(HEAD);
        for (int i = 0; i < questions.size(); i++) {
            page.append(questions.get(i).section(i + 1));
        }
        if (Boolean.getBoolean("sayso.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }
}
