// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.savedquery.CannedQueries;

/**
 * What the articles tell and do not tell, written from them before the records were seen, asked of the records that come with Sayso. A question of a
 * {@link FactFile} is a Cypher statement, in which {@code $document} is the file's document; or {@code claims} and how it goes on ({@code WHERE ... RETURN
 * ...}) from the rows of claims.cypher; or
 * {@code query NAME PARAMETER=VALUE ... RETURN COLUMN, ...} of a query file.
 */
class FactsIT {
    private static final Path FOLDER = Path.of("src/test/resources/facts");
    private static final Pattern CANNED = Pattern.compile("query ([a-z-]+)((?: \\w+=\\S+)*) RETURN (\\w+(?:, \\w+)*)");

    private static final Map<String, List<Map<String, Object>>> CLAIMS = new HashMap<>();

    @TempDir
    private static Path folder;

    private static GraphStore store;

    @BeforeAll
    static void open() {
        store = Seeds.storeOf(Seeds.FOLDER, folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<Arguments> facts() {
        return entries("facts");
    }

    static Stream<Arguments> nonFacts() {
        return entries("nonfacts");
    }

    private static Stream<Arguments> entries(String kind) {
        return Stream.of("000", "001", "002", "003", "004")
                .map(number -> file(number, kind))
                .flatMap(file -> file.entries().stream().map(entry -> Arguments.of(entry, file.document())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void isTold(FactFile.Entry fact, String document) throws IOException {
        for (FactFile.Question question : fact.questions()) {
            assertThat(answer(question, document))
                    .as("%s%n%s", fact, question.text())
                    .containsExactlyInAnyOrderElementsOf(question.rows());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonFacts")
    void isNotToldAndWouldBeFound(FactFile.Entry nonFact, String document) throws IOException {
        FactFile.Question question = nonFact.questions().getFirst();
        assertThat(answer(question, document))
                .as("%s%n%s", nonFact, question.text())
                .isEmpty();
        assertThat(answer(nonFact.swapped(), document))
                .as("%s%nfalsifiable: %s", nonFact, nonFact.swapped().text())
                .isNotEmpty();
    }

    /** A file that lost its entries, or a document that nobody reads, fails here. */
    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyDocumentHasManyOfBoth(String number) {
        FactFile facts = file(number, "facts");
        FactFile nonFacts = file(number, "nonfacts");
        assertThat(facts.entries()).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
        assertThat(nonFacts.entries()).hasSizeGreaterThanOrEqualTo(15).doesNotHaveDuplicates();
        assertThat(nonFacts.document()).isEqualTo(facts.document());
        var rows = RowCollector.all(
                store,
                new Statement(
                        "MATCH (d:Document {id: $document}) WHERE d.file STARTS WITH $number RETURN d.paragraphs AS last",
                        Map.of("document", facts.document(), "number", number)));
        assertThat(rows).hasSize(1);
        int last = ((Long) rows.getFirst().get("last")).intValue();
        assertThat(Stream.of(facts, nonFacts).flatMap(file -> file.entries().stream()))
                .allSatisfy(entry -> assertThat(entry.paragraph()).isLessThanOrEqualTo(last));
    }

    private static FactFile file(String number, String kind) {
        return FactFile.read(FOLDER.resolve(number + "." + kind));
    }

    private static List<String> answer(FactFile.Question question, String document) throws IOException {
        String text = question.text();
        var canned = CANNED.matcher(text);
        if (canned.matches()) {
            return canned(
                    canned.group(1),
                    canned.group(2).strip(),
                    List.of(canned.group(3).split(", ")));
        }
        var claims = claims(document);
        String cypher = text.startsWith("claims ") ? from(claims) + text.substring("claims ".length()) : text;
        return RowCollector.all(store, new Statement(cypher, Map.of("document", document, "claims", claims))).stream()
                .map(row -> row(row.values().stream()))
                .toList();
    }

    private static List<String> canned(String query, String parameters, List<String> columns) {
        var rows = CannedQueries.ask(store, query, parameters.isEmpty() ? new String[0] : parameters.split(" "));
        assertThat(rows).allSatisfy(row -> assertThat(row).containsKeys(columns.toArray(String[]::new)));
        return rows.stream().map(row -> row(columns.stream().map(row::get))).toList();
    }

    /** Asked once: to plan its statement anew for each question takes far longer than to answer it. */
    private static List<Map<String, Object>> claims(String document) throws IOException {
        if (!CLAIMS.containsKey(document)) {
            var statement =
                    new Statement(Files.readString(FOLDER.resolve("claims.cypher")), Map.of("document", document));
            CLAIMS.put(document, RowCollector.all(store, statement));
        }
        return Objects.requireNonNull(CLAIMS.get(document));
    }

    private static String from(List<Map<String, Object>> claims) {
        return claims.getFirst().keySet().stream()
                .map(column -> "claim." + column + " AS " + column)
                .collect(Collectors.joining(", ", "UNWIND $claims AS claim WITH ", "\n"));
    }

    private static String row(Stream<? extends @Nullable Object> values) {
        return values.map(FactsIT::cell).collect(Collectors.joining(" | "));
    }

    private static String cell(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(FactsIT::cell).collect(Collectors.joining(", ", "[", "]"))
                : Objects.toString(value, "-");
    }
}
