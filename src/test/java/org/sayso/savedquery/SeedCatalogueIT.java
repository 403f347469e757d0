// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the queries over all five documents answer, as somebody answered the same questions from the articles. */
class SeedCatalogueIT extends SeedScenario {
    private static final String GATHERING_2017 = "paris-gathering-2017";
    private static final String CONFERENCE_2023 = "paris-conference-2023";
    private static final String CONFERENCE_2025 = "paris-conference-2025";

    @Test
    void fourPersonsSpokeAtTwoEvents() {
        assertThat(ask("repeat-speakers"))
                .extracting("speaker", "count", "events")
                .containsExactly(
                        tuple("james-jones", 2L, List.of(CONFERENCE_2023, CONFERENCE_2025)),
                        tuple("joe-lieberman", 2L, List.of(GATHERING_2017, CONFERENCE_2023)),
                        tuple("john-bolton", 2L, List.of(GATHERING_2017, CONFERENCE_2023)),
                        tuple("liz-truss", 2L, List.of(CONFERENCE_2023, CONFERENCE_2025)));
        assertThat(ask("repeat-speakers", "minEvents=3")).isEmpty();
    }

    @Test
    void boltonSpokeInAnotherCapacityEachTime() {
        assertThat(ask("repeat-speakers"))
                .filteredOn("speaker", "john-bolton")
                .extracting("capacities")
                .containsExactly(List.of(
                        "former US ambassador to the United Nations; close aide to Donald Trump in his campaign",
                        "former National Security Adviser"));
    }

    @ParameterizedTest
    @CsvSource({
        "liz-truss,     james-jones, 10",
        "joe-lieberman, john-bolton, 17",
        "john-bolton,   joe-lieberman, 17",
        "james-jones,   liz-truss,   10"
    })
    void aPlatformIsSharedTwiceByTwoPairsOnly(String person, String twice, int others) {
        var rows = ask("co-speakers", "person=" + person);
        assertThat(rows).hasSize(others);
        assertThat(rows).filteredOn("count", 2L).extracting("speaker").containsExactly(twice);
        assertThat(rows.getFirst().get("speaker")).isEqualTo(twice);
    }

    @Test
    void oneBanWasLiftedAndTwoStand() {
        assertThat(ask("bans"))
                .extracting("by", "target", "lifted", "challenged", "wording")
                .containsExactly(
                        tuple(
                                "government-of-france",
                                "paris-rally-2023",
                                List.of(name("court-in-paris-2023") + ", 2023-06/2023-06-30"),
                                List.of(name("mek") + ", ../2023-06-30"),
                                "plain"),
                        tuple("government-of-iran", "mek", List.of(), List.of(), "implied"),
                        tuple("government-of-iran", "song-banned-in-iran", List.of(), List.of(), "implied"));
        assertThat(ask("bans", "stance=denied"))
                .extracting("by", "target")
                .containsExactly(tuple("government-of-france", "mek"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-31, ''", // before the month in which it was told to have been made
        "2023-06-15, possibly",
        "2023-07-01, ''" // lifted
    })
    void aBanIsInForceUntilItIsLifted(String day, String certainty) {
        assertThat(ask("bans", "target=paris-rally-2023", "asOf=" + day))
                .extracting("certainty")
                .isEqualTo(certainty.isEmpty() ? List.of() : List.of(certainty));
    }

    @Test
    void whatWasDesignatedOnADayIsCertainOnlyWhereItIsTold() {
        assertThat(ask("designations", "asOf=2023-07-02"))
                .extracting("by", "target", "certainty")
                .containsExactly(
                        tuple("government-of-iran", "mek", "possibly"),
                        tuple("government-of-the-united-states", "irgc", "certainly"),
                        tuple("us-department-of-state", "government-of-iran", "certainly"),
                        tuple("us-department-of-state", "mek", "possibly"));
        assertThat(ask("designations", "asOf=2014-01-01", "list=eu-terrorist-list"))
                .isEmpty();
        assertThat(ask("designations", "asOf=2010-01-01", "list=eu-terrorist-list"))
                .extracting("certainty")
                .containsExactly("possibly");
    }

    @Test
    void theRaidIsToldAtTwoLevels() {
        assertThat(ask("acts", "act=raid-2023"))
                .extracting("type", "levels", "from")
                .containsExactly(
                        tuple("DIED_IN", 1L, List.of("mek-member-dead-2023")),
                        tuple("INJURED_IN", 1L, List.of("washington-times-2023-07-02/people-injured-in-the-raid")),
                        tuple("KILLED", 1L, List.of("raid-2023")),
                        tuple("RAIDED", 2L, List.of("albanian-police", "government-of-albania")),
                        tuple("SEIZED", 2L, List.of("albanian-police", "government-of-albania")));
    }

    @Test
    void fiveActsAreToldByDocumentsOfDifferentHands() {
        assertThat(ask("acts", "minDocuments=2"))
                .extracting("act")
                .contains(
                        "killings-in-iran-1988",
                        "mek-relocation-to-albania",
                        GATHERING_2017,
                        "rally-ban-2023",
                        "raid-2023")
                .doesNotContain("iran-condemnation-2023", "iran-condemnation-2025", "cyberattack-on-albania");
    }

    @Test
    void theGroundsOfTheBanCompete() {
        assertThat(ask("competing-values", "type=BANNED", "field=ground"))
                .extracting("value", "documents")
                .containsExactly(
                        tuple(
                                "likely tension between Iranian factions; risk of an armed attack",
                                List.of("iran-condemns-rally-2023-07-03")),
                        tuple("security concerns", List.of("washington-times-2023-07-02")));
        assertThat(ask("competing-values", "type=RELOCATED_TO", "field=quantity"))
                .extracting("value")
                .containsExactly("3,000", "nearly 3,000");
    }

    @Test
    void allDesignationsButOneRestOnOneDocument() {
        assertThat(ask("single-source-relations", "type=DESIGNATED"))
                .extracting("from", "to")
                .containsExactly(
                        tuple("european-union", "mek"),
                        tuple("government-of-iran", "mek"),
                        tuple("government-of-the-united-states", "irgc"),
                        tuple("us-department-of-state", "government-of-iran"),
                        tuple("us-department-of-state", "mek"));
        assertThat(ask("single-source-relations", "type=DIED_IN", "entity=raid-2023"))
                .isEmpty();
        assertThat(ask("single-source-relations", "by=voice", "type=DIED_IN", "entity=raid-2023"))
                .extracting("voices", "documents")
                .containsExactly(tuple(
                        List.of(name("mek")),
                        List.of("iran-condemns-rally-2023-07-03", "washington-times-2023-07-02")));
    }
}
