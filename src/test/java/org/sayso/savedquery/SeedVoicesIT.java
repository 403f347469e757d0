// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says what of whom, when, and over which chain of relations: answers over all five documents, as somebody gave them from the articles. */
class SeedVoicesIT extends SeedScenario {
    private static final String GATHERING_2017 = "Annual gathering of the NCRI and MEK near Paris, 2017";
    private static final String CONFERENCE_2023 = "Conference of the NCRI and the MEK near Paris, July 2023";
    private static final String MEMBERS_OF_PARLIAMENT =
            "mek-paris-rally-2017-07/265-members-of-the-european-parliament";
    private static final String MEK_SUPPORTERS = "washington-times-2023-07-02/mek-supporters";
    private static final String FRENCH_MEMBERS = "mek-paris-rally-2017-07/french-members-of-the-european-parliament";

    @Test
    void whatWasAskedForAndIsToldAsDoneByNobody() {
        assertThat(ask("requested-not-done"))
                .filteredOn(row -> !"SUPPORTS".equals(row.get("wants")))
                .extracting("by", "wants", "wantsTo", "done")
                .containsExactlyInAnyOrder(
                        tuple("mohammad-javad-zarif", "BANNED", "mek", "no"),
                        tuple(MEK_SUPPORTERS, "OVERTHREW", "government-of-iran", "no"),
                        tuple("james-jones", "CLOSED", "iranian-embassies", "no"),
                        tuple("james-jones", "SANCTIONED", "government-of-iran", "no"),
                        tuple(MEMBERS_OF_PARLIAMENT, "SEVERED_TIES_WITH", "government-of-iran", "no"),
                        tuple(FRENCH_MEMBERS, "SEVERED_TIES_WITH", "government-of-iran", "no"),
                        tuple(MEMBERS_OF_PARLIAMENT, "INVESTIGATED", "killings-in-iran-1988", "no"),
                        // Somebody else had done it, and when is not told.
                        tuple(MEMBERS_OF_PARLIAMENT, "DESIGNATED", "irgc", "unclear"));
    }

    @Test
    void whatZarifAskedForIsDenied() {
        assertThat(ask("requested-not-done", "by=mohammad-javad-zarif"))
                .extracting("denied")
                .containsExactly(List.of(relation("government-of-france", "BANNED", "mek")));
    }

    @ParameterizedTest
    @CsvSource({"turki-bin-faisal, ACCUSED", "john-bolton, CRITICIZED"})
    void twoSpeakersOfOneYearTakeIranForTheSourceOfTheTrouble(String speaker, String speech) {
        assertThat(ask("claims-by-speaker", "speaker=" + speaker, "basis=speech", "about=government-of-iran"))
                .extracting("type", "from", "to")
                .containsExactly(tuple(speech, speaker, "government-of-iran"));
        assertThat(ask("claims-by-speaker", "speaker=" + speaker, "basis=asserts"))
                .extracting("saidBy")
                .isNotEmpty()
                .containsOnly(speaker);
    }

    @Test
    void aMinistrySpeaksThroughItsSpokesmen() {
        assertThat(ask("claims-by-speaker", "speaker=iranian-foreign-ministry", "basis=speech"))
                .extracting("from")
                .containsOnly("nasser-kanani", "esmail-baghaei");
    }

    @Test
    void theSidesDifferOverTheCauseOfADeath() {
        assertThat(ask(
                        "perspectives",
                        "subject=raid-2023",
                        "first=mek",
                        "second=albanian-police",
                        "include=itself",
                        "both=true"))
                .extracting("type", "first", "second")
                .containsExactly(tuple("KILLED", List.of(name("mek")), List.of("Albanian police, denied")));
    }

    @Test
    void aSideHasItsSpokesmenOnlyWhenAsked() {
        String[] asked = {"subject=mek", "first=iranian-foreign-ministry", "second=ncri"};
        assertThat(ask("perspectives", asked).getFirst())
                .containsEntry(
                        "firstSide", List.of("Esmail Baghaei", name("iranian-foreign-ministry"), "Nasser Kanani"));
        assertThat(ask("perspectives", "subject=mek", "first=nasser-kanani", "second=ncri", "include=itself"))
                .filteredOn("type", "DESCRIBED_AS")
                .extracting("first")
                .containsExactly(
                        List.of("Nasser Kanani: \"murderers of Iranian people\"", "Nasser Kanani: \"terrorists\""));
    }

    @Test
    void whatCertainlyHappenedIn2017() {
        assertThat(ask("timeline", "since=2017-01-01", "until=2017-12-31", "certainty=certainly", "what=events"))
                .extracting("from")
                .contains("paris-gathering-2017", "zarif-visit-to-france-2017", "iran-presidential-election-2017")
                .doesNotContain(
                        "camp-liberty-attack-2016", "mek-relocation-to-albania", "panel-before-paris-gathering-2017");
    }

    @Test
    void whoLedOnADay() {
        assertThat(ask("timeline", "asOf=2023-07-02", "what=relations", "type=LEADS", "attested=true", "entity=mek"))
                .extracting("from", "certainty")
                .containsExactly(tuple("maryam-rajavi", "certainly"));
        assertThat(ask(
                        "timeline",
                        "asOf=2025-06-01",
                        "what=relations",
                        "type=LEADS",
                        "attested=true",
                        "entity=assad-government"))
                .isEmpty();
    }

    @Test
    void fourSpeechesLeadFromOneSpeakerToAnother() {
        assertThat(ask("shortest-path", "from=turki-bin-faisal", "to=mike-pence", "type=SPOKE_AT"))
                .extracting("length", "names")
                .containsExactly(
                        tuple(
                                4L,
                                List.of(
                                        "Turki bin Faisal",
                                        GATHERING_2017,
                                        "John Bolton",
                                        CONFERENCE_2023,
                                        "Mike Pence")),
                        tuple(
                                4L,
                                List.of(
                                        "Turki bin Faisal",
                                        GATHERING_2017,
                                        "Joe Lieberman",
                                        CONFERENCE_2023,
                                        "Mike Pence")));
        assertThat(ask("shortest-path", "from=turki-bin-faisal", "to=mike-pence", "type=SPOKE_AT", "type=MET"))
                .extracting("names")
                .containsExactly(List.of("Turki bin Faisal", GATHERING_2017, "Maryam Rajavi", "Mike Pence"));
        assertThat(ask("shortest-path", "from=ramesh-sepehrrad", "to=mike-pence", "type=SPOKE_AT", "maxLength=10"))
                .isEmpty();
        assertThat(ask("shortest-path", "from=newt-gingrich", "to=liz-truss", "type=SPOKE_AT", "maxLength=3"))
                .isEmpty();
    }

    @Test
    void whatIsAroundASpeaker() {
        assertThat(ask("neighbourhood", "entity=wesley-clark"))
                .extracting("step", "relation")
                .containsExactlyInAnyOrder(
                        tuple(1L, relation("wesley-clark", "HELD_OFFICE", "nato")),
                        tuple(
                                1L,
                                relation(
                                        "wesley-clark",
                                        "MEMBER_OF",
                                        "washington-times-2023-07-02/other-current-and-former-us-officials")),
                        tuple(1L, relation("wesley-clark", "SPOKE_AT", "paris-conference-2023")));
        assertThat(ask("neighbourhood", "entity=ramesh-sepehrrad", "depth=3", "type=SPOKE_AT"))
                .extracting("relation")
                .containsExactly(relation("ramesh-sepehrrad", "SPOKE_AT", "panel-before-paris-gathering-2017"));
    }

    @Test
    void theNetworkOfSpeakersHasEverySpeech() {
        assertThat(ask("network", "type=SPOKE_AT")).hasSize(31);
        assertThat(ask("network", "type=SPOKE_AT", "entities=Person", "entities=Event"))
                .hasSize(23);
    }

    @Test
    void oneDocumentOfFiveShowsItsPublisher() {
        var rows = ask("coverage-by-publisher");
        assertThat(rows).hasSize(5).extracting("publisher").containsOnlyOnce("washington-times");
        assertThat(rows.getFirst().get("document")).isEqualTo("washington-times-2023-07-02");
        for (Map<String, Object> row : rows) {
            assertThat(ask("claims-in-document", "document=" + row.get("document")))
                    .satisfies(claims -> assertThat((long) claims.size()).isEqualTo(row.get("claims")));
        }
    }

    @Test
    void aParagraphShowsAClaimAndItsDenial() {
        assertThat(ask("claims-in-document", "document=iran-condemns-rally-2023-07-03", "paragraph=8", "type=KILLED"))
                .extracting("saidBy", "stance")
                .containsExactly(tuple("mek", "affirms"), tuple("albanian-police", "denies"));
    }
}
