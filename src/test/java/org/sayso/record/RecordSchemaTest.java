// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordSchemaTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final Path SNIPPETS = Path.of("src", "test", "resources", "record", "schema");
    private static final Pattern NAMES_SCHEMA = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
    private static final Pattern BETWEEN_SNIPPETS = Pattern.compile("(?m)^---(?: +# *(?<title>.*))?\\R");

    @TestFactory
    Stream<DynamicTest> everySeedFitsTheSchemaThatItsFirstCommentNames() throws IOException {
        try (Stream<Path> files = Files.walk(SEEDS)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        String text = Files.readString(file);
                        Matcher comment = NAMES_SCHEMA.matcher(text);
                        assertThat(comment.lookingAt())
                                .as("first line names a schema")
                                .isTrue();
                        JsonSchema schema = RecordSchemas.schema(file.resolveSibling(comment.group(1)));

                        assertThat(RecordSchemas.faultsAsText(schema, text)).isEmpty();
                        assertThat(RecordSchemas.faultsAsTyped(schema, text)).isEmpty();
                    }));
        }
    }

    @TestFactory
    Stream<DynamicTest> acceptsWhatIsRight() {
        return snippets("right", (schema, yaml) -> {
            assertThat(RecordSchemas.faultsAsText(schema, yaml)).isEmpty();
            assertThat(RecordSchemas.faultsAsTyped(schema, yaml)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsWrong() {
        return snippets("wrong", (schema, yaml) -> {
            assertThat(RecordSchemas.faultsAsText(schema, yaml)).isNotEmpty();
            assertThat(RecordSchemas.faultsAsTyped(schema, yaml)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "entities", "document"})
    void everyPropertyIsDescribedForTheEditorsCompletion(String kind) throws IOException {
        JsonNode schema =
                JsonMapper.shared().readTree(Files.readString(RecordSchemas.FOLDER.resolve(kind + ".schema.json")));
        List<String> undescribed = new ArrayList<>();
        collectUndescribed(schema, undescribed);

        assertThat(undescribed).isEmpty();
    }

    private static void collectUndescribed(JsonNode node, List<String> undescribed) {
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            // A mere condition (const, false) is no property of its own.
            boolean condition =
                    property.getValue().isBoolean() || property.getValue().has("const");
            if (!condition
                    && property.getValue().path("description").asString("").length() < 5) {
                undescribed.add(property.getKey());
            }
        }
        node.forEach(child -> collectUndescribed(child, undescribed));
    }

    private interface Check {
        void on(JsonSchema schema, String yaml);
    }

    /** The snippets of one folder: a file a schema, its snippets between lines {@code --- # title}. */
    private static Stream<DynamicTest> snippets(String folder, Check check) {
        return Stream.of("vocabulary", "entities", "document").flatMap(kind -> {
            try {
                JsonSchema schema = RecordSchemas.schema(RecordSchemas.FOLDER.resolve(kind + ".schema.json"));
                String text = Files.readString(SNIPPETS.resolve(folder).resolve(kind + ".yaml"));
                return split(text).entrySet().stream()
                        .map(snippet -> DynamicTest.dynamicTest(
                                kind + ": " + snippet.getKey(), () -> check.on(schema, snippet.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, String> split(String text) {
        Map<String, String> snippets = new LinkedHashMap<>();
        Matcher line = BETWEEN_SNIPPETS.matcher(text);
        boolean more = line.find();
        while (more) {
            String title = line.group("title");
            int start = line.end();
            more = line.find();
            String previous = snippets.put(title, text.substring(start, more ? line.start() : text.length()));
            assertThat(previous).as("snippets titled %s", title).isNull();
        }
        assertThat(snippets).isNotEmpty();
        return snippets;
    }
}
