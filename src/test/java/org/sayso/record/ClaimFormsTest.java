// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.vocabulary.Edtf;

class ClaimFormsTest {
    @TempDir
    Path folder;

    private TinyRecords records;

    @BeforeEach
    void setUp() {
        records = new TinyRecords(folder);
    }

    @Test
    void theLongFormAndTheShortFormAreOneClaim() {
        Document document = records.claims("""
                - RAIDED: The  Ministry -> The Camp
                  at: 3 10-20
                  note: short
                - {relation: RAIDED, from: ministry, to: camp, stance: affirms, status: done, saidBy: The Daily, note: long,
                   at: [{paragraph: 2, role: support}, {paragraph: 3, start: 10, end: 20}], key: r}
                """);

        assertThat(document.claims()).hasSize(1);
        Claim claim = document.claims().getFirst();
        assertThat(claim.from()).isEqualTo("ministry");
        assertThat(claim.to()).isEqualTo("camp");
        assertThat(claim.saidBy()).isNull();
        assertThat(claim.locators())
                .containsExactly(
                        new Locator(2, null, null, Locator.Role.SUPPORT), new Locator(3, 10, 20, Locator.Role.MAIN));
        assertThat(claim.notes()).containsExactly("long", "short");
        assertThat(claim.keys()).containsExactly("r");
    }

    @Test
    void eachGivesTheMissingSideAndOverridesWhatIsShared() {
        Document document = records.claims("""
                - SPOKE_AT: -> meeting
                  at: 4
                  capacity: guest
                  each:
                  - Anna Abel: {capacity: host, at: 5}
                  - ben-abel
                  - {unnamed: Former  ministers, crowd: about 3, crowdMin: 3}
                """);

        assertThat(document.claims())
                .extracting(
                        Claim::from,
                        Claim::to,
                        claim -> claim.qualifiers().get("capacity"),
                        claim -> claim.locators().getFirst().paragraph())
                .containsExactlyInAnyOrder(
                        tuple("anna-abel", "meeting", "host", 5),
                        tuple("ben-abel", "meeting", "guest", 4),
                        tuple("doc/former-ministers", "meeting", "guest", 4));
        assertThat(document.unnamed())
                .extracting(Entity::id, Entity::name)
                .containsExactly(tuple("doc/former-ministers", "Former ministers"));
        assertThat(from(document, "doc/former-ministers").qualifiers())
                .isEqualTo(Map.of("capacity", "guest", "crowd", "about 3", "crowdMin", 3L));
    }

    @Test
    void alsoInheritsTheSubjectThePlaceAndTheVoices() throws Exception {
        Document document = records.claims("""
                - SPOKE_AT: police -> meeting
                  for: ministry
                  at: 4
                  saidOn: 2020-01-02
                  saidBy: Anna Abel
                  relayedBy: [ben-abel]
                  also:
                  - RAIDED: -> camp
                    when: 2020
                  - RAIDED: ministry -> camp
                    at: 6
                    saidBy: ben-abel
                    relayedBy: police
                """);

        Claim inherited = claim(document, "RAIDED", "police");
        assertThat(inherited.onBehalfOf()).containsExactly("ministry");
        assertThat(inherited.saidBy()).isEqualTo("anna-abel");
        assertThat(inherited.relayedBy()).containsExactly("ben-abel");
        assertThat(inherited.saidOn()).isEqualTo(Edtf.parse("2020-01-02"));
        assertThat(inherited.locators()).containsExactly(new Locator(4, null, null, Locator.Role.MAIN));
        Claim own = claim(document, "RAIDED", "ministry");
        assertThat(own.onBehalfOf()).isEmpty();
        assertThat(own.saidBy()).isEqualTo("ben-abel");
        assertThat(own.relayedBy()).containsExactly("police");
        assertThat(own.locators()).containsExactly(new Locator(6, null, null, Locator.Role.MAIN));
    }

    @Test
    void whatASpeechAssertsIsSaidByTheSpeakerAndRelayedByItsReporters() {
        Document document = records.claims("""
                - STATED: anna-abel
                  content: that she heard it
                  saidBy: ministry
                  at: 4
                  says:
                  - ACCUSED: ben-abel -> police
                    content: lying
                    says:
                    - RAIDED: police -> camp
                    - RAIDED: ministry -> camp
                      saidBy: police
                """);

        Claim stated = claim(document, "STATED", "anna-abel");
        Claim accused = claim(document, "ACCUSED", "ben-abel");
        assertThat(accused.parent()).isEqualTo(stated.id());
        assertThat(accused.saidBy()).isEqualTo("anna-abel");
        assertThat(accused.relayedBy()).containsExactly("ministry");
        Claim raided = claim(document, "RAIDED", "police");
        assertThat(raided.parent()).isEqualTo(accused.id());
        assertThat(raided.saidBy()).isEqualTo("ben-abel");
        assertThat(raided.relayedBy()).containsExactly("anna-abel", "ministry");
        assertThat(raided.locators()).isEqualTo(stated.locators());
        Claim other = claim(document, "RAIDED", "ministry");
        assertThat(other.saidBy()).isEqualTo("police");
        assertThat(other.relayedBy()).containsExactly("ben-abel", "anna-abel", "ministry");
    }

    @Test
    void anotherVoiceBesideWhatASpeechAssertsIsRelayedByTheSpeakerToo() {
        Document document = records.claims("""
                - STATED: anna-abel
                  content: that the police say so
                  saidBy: ministry
                  at: 4
                  says:
                  - RAIDED: police -> camp
                    also:
                    - RAIDED: police -> ministry
                    - SPOKE_AT: -> meeting
                      saidBy: ben-abel
                """);

        Claim same = document.claims().stream()
                .filter(claim -> "ministry".equals(claim.to()))
                .findFirst()
                .orElseThrow();
        assertThat(same.saidBy()).isEqualTo("anna-abel");
        assertThat(same.relayedBy()).containsExactly("ministry");
        Claim other = claim(document, "SPOKE_AT", "police");
        assertThat(other.saidBy()).isEqualTo("ben-abel");
        assertThat(other.relayedBy()).containsExactly("anna-abel", "ministry");
        assertThat(other.parent())
                .isEqualTo(claim(document, "STATED", "anna-abel").id());
    }

    @Test
    void anItemOfEachMayOverrideTheOtherSide() {
        Document document = records.claims("""
                - SPOKE_AT: -> meeting
                  at: 4
                  each: [Anna Abel: {to: raid-2020}, ben-abel]
                """);

        assertThat(document.claims())
                .extracting(Claim::from, Claim::to)
                .containsExactlyInAnyOrder(tuple("anna-abel", "raid-2020"), tuple("ben-abel", "meeting"));
    }

    @Test
    void deniedByAloneIsADenialAndBesideAVoiceItMakesTwoClaims() {
        Document document = records.claims("""
                - {RAIDED: police -> camp, at: 1, deniedBy: police}
                - {RAIDED: ministry -> camp, at: 1, saidBy: Anna Abel, deniedBy: [police, ministry], key: m}
                """);

        assertThat(document.claims())
                .extracting(Claim::from, Claim::stance, Claim::saidBy, Claim::keys)
                .containsExactlyInAnyOrder(
                        tuple("police", Stance.DENIES, "police", List.of()),
                        tuple("ministry", Stance.AFFIRMS, "anna-abel", List.of("m")),
                        tuple("ministry", Stance.DENIES, "police", List.of()),
                        tuple("ministry", Stance.DENIES, "ministry", List.of()));
        assertThat(document.claims().stream()
                        .filter(claim -> claim.from().equals("ministry"))
                        .map(Claim::relationId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aRequestSaysWhatItWantsOfItsAddressee() {
        Document document = records.claims("""
                - CALLED_FOR: anna-abel -> police
                  content: a search
                  at: 2
                  wants: {RAIDED: -> camp}
                """);

        Claim claim = document.claims().getFirst();
        assertThat(claim.qualifiers())
                .isEqualTo(Map.of("content", "a search", "wants", "RAIDED", "wantsFrom", "police", "wantsTo", "camp"));
        assertThat(claim.aboutEntities()).containsExactly("wantsFrom", "wantsTo");
    }

    @Test
    void linksAreWrittenInFull() {
        Document document = records.claims("""
                - {RAIDED: police -> camp, at: 1, key: a, contradicts: [b, other#x], competesWith: other#y}
                - {RAIDED: ministry -> camp, at: 1, key: b}
                """);

        Claim claim = claim(document, "RAIDED", "police");
        assertThat(claim.contradicts()).containsExactly("doc#b", "other#x");
        assertThat(claim.competesWith()).containsExactly("other#y");
    }

    @Test
    void aNameThatFitsOneAllowedTypeOnlyIsNoAmbiguity() {
        records.write("more.yaml", "entities:\n- {id: anna-place, type: Place, name: Anna Abel}\n");

        assertThat(records.claims("- {SPOKE_AT: Anna Abel -> meeting, at: 1}\n").claims())
                .extracting(Claim::from)
                .containsExactly("anna-abel");
    }

    @Test
    void allScalarsAreText() throws Exception {
        Document document = records.claims("- {STATED: anna-abel, content: no, when: 2012, at: 007}\n");

        Claim claim = document.claims().getFirst();
        assertThat(claim.qualifiers()).isEqualTo(Map.of("content", "no"));
        assertThat(claim.when()).isEqualTo(Edtf.parse("2012"));
        assertThat(claim.locators()).containsExactly(new Locator(7, null, null, Locator.Role.MAIN));
    }

    private static Claim from(Document document, String from) {
        return document.claims().stream()
                .filter(claim -> claim.from().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private static Claim claim(Document document, String relation, String from) {
        return document.claims().stream()
                .filter(claim ->
                        claim.relation().equals(relation) && claim.from().equals(from))
                .findFirst()
                .orElseThrow();
    }
}
