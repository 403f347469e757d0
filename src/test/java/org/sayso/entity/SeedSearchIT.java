// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

/** Finding things by what somebody typed, and what a read is refused. */
class SeedSearchIT extends SeedReads {
    @ParameterizedTest
    @CsvSource({
        "Liz Truss,       exact,   liz-truss",
        "truss,           exact,   liz-truss",
        "liz-truss,       exact,   liz-truss",
        "Liz Tr,          prefix,  liz-truss",
        "truss liz,       words,   liz-truss",
        "Liz Trus,        prefix,  liz-truss",
        "Lis Truzs,       similar, liz-truss",
        "Jon Boltn,       similar, john-bolton",
        "UN Security,     prefix,  unsc-resolutions-on-iran",
        "wahsington times, similar, washington-times"
    })
    void namesAreFoundBegunOrMisspelt(String text, String match, String id) {
        EntitySummary first =
                search.found(text, List.of(), Window.first("/x")).items().getFirst();
        assertThat(first.id()).isEqualTo(id);
        assertThat(first.match()).isEqualTo(match);
    }

    @Test
    void betterMatchesComeFirstAndShortWordsMatchFewThings() {
        List<String> matches = search.found("iran", List.of(), new Window("/x", Map.of(), 1000, 0)).items().stream()
                .map(EntitySummary::match)
                .toList();
        assertThat(matches)
                .startsWith("exact")
                .contains("prefix", "words", "similar")
                .isSortedAccordingTo(Comparator.comparingInt(List.of("exact", "prefix", "words", "similar")::indexOf));
        assertThat(search.found("xq", List.of(), Window.first("/x")).total()).isZero();
        assertThat(search.found("a", List.of(), Window.first("/x")).items())
                .allMatch(found -> (found.name() + found.aliases()).matches("(?i).*\\ba\\b.*"));
        assertThat(search.found("iran", List.of("Place"), Window.first("/x")).items())
                .isNotEmpty()
                .allMatch(found -> found.type().equals("Place"));
    }

    @Test
    void anUnknownIdIsRefusedWithWhatComesNear() {
        assertNear(near.unknownEntity("jon-boltn"), "john-bolton");
        assertNear(near.unknownDocument("washington-times-2023-07-03"), "washington-times-2023-07-02");
        assertNear(near.unknownEntity("washington-times-2023-07-02"), "washington-times-2023-07-02");
        String killed = relationId("raid-2023", "KILLED", "mek-member-dead-2023");
        assertNear(near.unknownRelation(killed.substring(0, 20) + "000000000000"), killed);
        assertNear(near.unknownClaim(killed), killed);
        assertThat(near.unknownClaim("zzz").details()).isEmpty();
    }

    private static void assertNear(CallerException refusal, String id) {
        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_ID);
        assertThat((List<?>) refusal.details().get("candidates"))
                .first()
                .isInstanceOfSatisfying(
                        Reference.class, thing -> assertThat(thing.id()).isEqualTo(id));
    }

    @Test
    void aReadThatTakesTooLongIsEnded() {
        GraphReads hurried = reads(Duration.ofSeconds(1));
        CapacityException failure = catchThrowableOfType(
                CapacityException.class,
                () -> hurried.inOneTransaction(
                        () -> hurried.rows("UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x", Map.of())));
        assertThat(failure.type()).isEqualTo(ProblemType.QUERY_TIMEOUT);
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() ->
                        reads.inOneTransaction(() -> reads.rows("CREATE (n:Entity {id: 'x'}) RETURN n.id", Map.of())))
                .isInstanceOfSatisfying(
                        CallerException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRITE_NOT_ALLOWED));
    }

    @Test
    void aGraphOutOfReachIsToldAsSuch() {
        try (Driver nowhere = GraphDatabase.driver("bolt://127.0.0.1:1")) {
            GraphReads lost = new GraphReads(
                    Neo4jClient.create(nowhere), new Neo4jTransactionManager(nowhere), Duration.ofSeconds(5));
            assertThatThrownBy(() -> lost.inOneTransaction(() -> lost.rows("RETURN 1", Map.of())))
                    .isInstanceOfSatisfying(
                            CapacityException.class,
                            failure -> assertThat(failure.type()).isEqualTo(ProblemType.STORE_UNAVAILABLE));
        }
    }
}
