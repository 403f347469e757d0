// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.Seeds;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ImportGate;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.query.Entities;
import org.sayso.savedquery.CannedQueries;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.SavedQuery;
import org.sayso.savedquery.SavedQueryProperties;

/** The favourites of the shipped queries over the shipped records. */
class FavouritesIT {
    private static final GraphStore STORE = Seeds.shared();
    private static final Favourites FAVOURITES = new Favourites(
            QueryCatalogue.of(new SavedQueryProperties(null), STORE),
            new Entities(STORE, new GraphAnswers(new ImportGate(), () -> "1", () -> false, "1")));

    private static final Map<String, String> FILES = FAVOURITES.files();

    /** All of them are run in {@link FavouritesConsumer}. */
    static Stream<SavedQuery> someQueries() {
        return CannedQueries.all().stream()
                .filter(query ->
                        Set.of("speakers-at-event", "claims-by-speaker").contains(query.name()));
    }

    private static String text(String favourite) {
        return Objects.requireNonNull(FILES.get(favourite + ".cypher"), favourite);
    }

    @ParameterizedTest
    @MethodSource("someQueries")
    void oneRunsAsItIs(SavedQuery query) {
        runsAsItIsAndAnswersWhatTheQueryAnswersToItsExample(query);
    }

    static void runsAsItIsAndAnswersWhatTheQueryAnswersToItsExample(SavedQuery query) {
        String text = text(query.group() + "/" + query.name());
        assertThat(text).startsWith("// " + query.title() + "\n");

        Map<String, List<String>> example =
                query.examples().isEmpty() ? Map.of() : query.examples().getFirst();
        assertThat(RowCollector.all(STORE, new Statement(text)))
                .isNotEmpty()
                .isEqualTo(CannedQueries.ask(STORE, query, example));
    }

    /** As our script writes statements into an address of the Browser, which knows no other way. */
    @Test
    void cyphersOwnEscapesStandForWhatAnAddressCannotHold() {
        String text = "MATCH (n:Entity&Event {id: 'paris-conference-2023'}) RETURN n.id + ' #1 & #2' AS text";
        String escaped = text.replace("&", "\\u0026").replace("#", "\\u0023");
        assertThat(RowCollector.all(STORE, new Statement(escaped)))
                .containsExactly(Map.of("text", "paris-conference-2023 #1 & #2"));
    }

    @Test
    void theOtherSetsTheParametersOneALineBeforeTheStatement() {
        assertThat(text("with parameters/speakers-at-event")).startsWith("""
                        // Speakers at an event, with parameters
                        :param event => 'paris-conference-2023';
                        :param stance => ['affirmed', 'contested', 'varies'];
                        :param limit => 1000;
                        MATCH (p:Entity)-[r:SPOKE_AT]->(:Entity:Event {id: $event})
                        """);
    }

    @Test
    void namesOfEntitiesHaveBecomeIds() {
        assertThat(text("claims/claims-by-speaker"))
                .contains("(s:Entity {id: 'nasser-kanani'})")
                .doesNotContain("Nasser Kanani");
    }

    @Test
    void theFileHoldsThemAllAndIsTheSameEachTime() throws IOException {
        byte[] zip = FAVOURITES.zip();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).hasSize(2 * CannedQueries.all().size()).isEqualTo(FILES);
        assertThat(FAVOURITES.zip()).isEqualTo(zip);
    }
}
