// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ParticipationsTest {
    private final Participations all = new Participations();
    private int relations;

    @Test
    void twoAreJoinedByWhatBothTakePartInAndByNothingElse() {
        takesPart("ada", true, "rally");
        takesPart("bo", true, "rally");
        takesPart("bo", true, "summit");
        takesPart("cy", true, "summit");
        takesPart("dee", true, "alone");
        assertThat(pairs(id -> true)).containsExactly("ada bo [rally] [r1, r2]", "bo cy [summit] [r3, r4]");
    }

    @Test
    void severalSharedAndSeveralRelationsMakeOnePair() {
        takesPart("bo", true, "rally");
        takesPart("ada", true, "rally");
        takesPart("ada", true, "rally");
        takesPart("ada", true, "summit");
        takesPart("bo", true, "summit");
        assertThat(pairs(id -> true)).containsExactly("ada bo [rally, summit] [r1, r2, r3, r4, r5]");
    }

    @Test
    void personsAndOrganizationsAreNotPaired() {
        takesPart("ada", true, "rally");
        takesPart("party", false, "rally");
        takesPart("union", false, "rally");
        assertThat(pairs(id -> true)).containsExactly("party union [rally] [r2, r3]");
        assertThat(all.besides(Set.of("ada"))).containsExactly("ada");
    }

    @Test
    void pairsAroundSomebodyHaveThemAtAnEnd() {
        for (String who : List.of("ada", "bo", "cy")) {
            takesPart(who, true, "rally");
        }
        assertThat(pairs("bo"::equals)).containsExactly("ada bo [rally] [r1, r2]", "bo cy [rally] [r2, r3]");
        assertThat(all.besides(Set.of("bo"))).containsExactly("ada", "bo", "cy");
    }

    @Test
    void noMorePairsAreMadeThanWanted() {
        for (int i = 0; i < 2000; i++) {
            takesPart("p" + i, true, "rally");
        }
        List<String> told = new ArrayList<>();
        all.pairs(id -> true, pair -> {
            told.add(pair.to());
            return told.size() < 3;
        });
        assertThat(told).containsExactly("p1", "p10", "p100");
    }

    private void takesPart(String party, boolean person, String occasion) {
        relations++;
        List<String> none = List.of();
        all.add(
                party,
                person,
                occasion,
                new Participations.Proof("r" + relations, "affirmed", "plain", null, null, none, none, none, none));
    }

    private List<String> pairs(Predicate<String> inner) {
        List<String> told = new ArrayList<>();
        all.pairs(
                inner,
                pair -> told.add(pair.from() + " " + pair.to() + " " + pair.occasions() + " "
                        + pair.proofs().keySet()));
        return told;
    }
}
