// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

class DerivationTest {
    private static final RelationType KILLED = type("KILLED", "killed", List.of("from", "to"));
    private static final RelationType HELD_OFFICE =
            type("HELD_OFFICE", "held office at", List.of("from", "to", "office"));
    private static final Vocabulary VOCABULARY =
            new Vocabulary(Map.of(), new TreeMap<>(Map.of("KILLED", KILLED, "HELD_OFFICE", HELD_OFFICE)));
    private final Derivation derivation =
            new Derivation(VOCABULARY, act -> act.equals("raid") ? edtf("2023-06-20") : null);

    @Test
    void noClaimsMakeNoRelation() {
        assertThat(derivation.derive(List.of())).isEmpty();
    }

    @Test
    void oneAffirmingClaimMakesAnAffirmedRelationWithItsVoiceInTheCaption() {
        var edge = derive(claim("1").voice("times", "Washington Times"));
        assertThat(edge.type()).isEqualTo("KILLED");
        assertThat(edge.properties())
                .containsEntry("stance", "affirmed")
                .containsEntry("voices", 1L)
                .containsEntry("saidBy", List.of("times"))
                .containsEntry("claims", List.of("1"))
                .containsEntry("says", "killed, says Washington Times")
                .doesNotContainKeys("deniedBy", "when", "earliest", "latest", "differs");
    }

    @Test
    void affirmedAndDeniedWithoutDatesIsContested() {
        var edge = derive(claim("1").voice("a", "A"), claim("2").voice("b", "B").denies());
        assertThat(edge.properties())
                .containsEntry("stance", "contested")
                .containsEntry("saidBy", List.of("a"))
                .containsEntry("deniedBy", List.of("b"))
                .containsEntry("voices", 2L)
                .containsEntry("says", "killed, says A; denied by B");
    }

    @Test
    void affirmedAndDeniedForDatesThatCannotMeetVaries() {
        var edge = derive(claim("1").when("2022"), claim("2").when("2023").denies());
        assertThat(edge.properties()).containsEntry("stance", "varies");
    }

    @Test
    void aClaimWithoutADateOfItsOwnHasTheDateOfItsAct() {
        var edge = derive(claim("1").act("raid"), claim("2").when("2022").denies());
        assertThat(edge.properties()).containsEntry("stance", "varies");
    }

    @Test
    void onlyDenialsMakeADeniedRelation() {
        var edge = derive(claim("1").voice("b", "B").denies());
        assertThat(edge.properties())
                .containsEntry("stance", "denied")
                .containsEntry("says", "killed: denied by B")
                .doesNotContainKey("saidBy");
    }

    @Test
    void theDateIsTheActsAndElseTheNarrowestAffirmedOne() {
        assertThat(derive(claim("1").when("2023"), claim("2").act("raid")).properties())
                .containsEntry("when", "2023-06-20")
                .containsEntry("earliest", LocalDate.of(2023, 6, 20))
                .containsEntry("act", "raid");
        assertThat(derive(
                                claim("1").when("2023"),
                                claim("2").when("2023-06"),
                                claim("3").when("2023-06-21").denies())
                        .properties())
                .containsEntry("when", "2023-06")
                .containsEntry("latest", LocalDate.of(2023, 6, 30));
    }

    @Test
    void thePlainestAffirmingWordingCounts() {
        var edge = derive(
                claim("1").wording("implied"),
                claim("2").wording("hedged"),
                claim("3").denies());
        assertThat(edge.properties()).containsEntry("wording", "hedged");
        assertThat(String.valueOf(edge.properties().get("says"))).startsWith("reportedly killed, says");
    }

    @Test
    void qualifiersThatDoNotIdentifyAreListedAndSaidToDiffer() {
        var edge = derive(
                claim("1").relation("HELD_OFFICE").with("office", "premier").with("capacity", "former"),
                claim("2").relation("HELD_OFFICE").with("office", "premier").with("capacity", "ex"));
        assertThat(edge.properties())
                .containsEntry("office", "premier")
                .containsEntry("capacity", List.of("ex", "former"))
                .containsEntry("differs", List.of("capacity"));
    }

    @Test
    void manyVoicesAreCountedRatherThanListed() {
        List<Draft> claims = new ArrayList<>();
        for (String name : List.of("E", "D", "C", "B", "A")) {
            claims.add(claim(name).voice(name, name));
        }
        assertThat(derive(claims.toArray(Draft[]::new)).properties())
                .containsEntry("says", "killed, says A, B, C and 2 others");
    }

    @Test
    void theOrderOfTheClaimsDoesNotMatter() {
        long seed = 20260111L;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<SupportingClaim> claims = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(6); i++) {
                claims.add(random(random, i).build());
            }
            var expected = derivation.derive(claims);
            Collections.shuffle(claims, random);
            assertThat(derivation.derive(claims))
                    .as("seed %s round %s", seed, round)
                    .isEqualTo(expected);
        }
    }

    private static Draft random(Random random, int number) {
        Draft draft = claim("c" + number)
                .voice("v" + random.nextInt(3), "V" + random.nextInt(3))
                .wording(List.of("plain", "hedged", "implied").get(random.nextInt(3)))
                .with("capacity", "c" + random.nextInt(3));
        if (random.nextBoolean()) {
            draft.when(List.of("2023", "2023-06", "2022", "../2021").get(random.nextInt(4)));
        }
        if (random.nextInt(3) == 0) {
            draft.act(random.nextBoolean() ? "raid" : "other");
        }
        return random.nextInt(3) == 0 ? draft.denies() : draft;
    }

    private RelationEdge derive(Draft... claims) {
        return derivation
                .derive(java.util.Arrays.stream(claims).map(Draft::build).toList())
                .orElseThrow();
    }

    private static Draft claim(String id) {
        return new Draft(id);
    }

    private static Edtf edtf(String text) {
        try {
            return Edtf.parse(text);
        } catch (Edtf.FormatException e) {
            throw new AssertionError(e);
        }
    }

    private static RelationType type(String name, String label, List<String> identity) {
        return new RelationType(
                name,
                "",
                label,
                "was " + label + " by",
                Set.of(EntityType.PERSON),
                Set.of(EntityType.PERSON),
                false,
                identity,
                RelationType.Time.MOMENT,
                false,
                null,
                Map.of("capacity", new QualifierType("capacity", QualifierType.Kind.TEXT, Set.of(), "")),
                Map.of());
    }

    /** A claim in the making. */
    private static final class Draft {
        private final String id;
        private String relation = "KILLED";
        private boolean affirms = true;
        private String wording = "plain";
        private @Nullable Edtf when;
        private @Nullable String act;
        private String voice = "somebody";
        private String voiceName = "Somebody";
        private final Map<String, Object> qualifiers = new TreeMap<>();

        private Draft(String id) {
            this.id = id;
        }

        Draft relation(String name) {
            relation = name;
            return this;
        }

        Draft voice(String voiceId, String name) {
            voice = voiceId;
            voiceName = name;
            return this;
        }

        Draft denies() {
            affirms = false;
            return this;
        }

        Draft wording(String value) {
            wording = value;
            return this;
        }

        Draft when(String text) {
            when = edtf(text);
            return this;
        }

        Draft act(String event) {
            act = event;
            return this;
        }

        Draft with(String name, Object value) {
            qualifiers.put(name, value);
            return this;
        }

        SupportingClaim build() {
            return new SupportingClaim(
                    id,
                    relation,
                    "r",
                    "x",
                    "y",
                    "d" + id,
                    affirms,
                    wording,
                    when,
                    act,
                    null,
                    voice,
                    voiceName,
                    List.of(),
                    qualifiers);
        }
    }
}
