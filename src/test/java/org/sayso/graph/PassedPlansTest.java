// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassedPlansTest {
    private final PassedPlans passed = new PassedPlans();

    @Test
    void knowsOnlyTheVeryTextThatPassed() {
        passed.add("RETURN 1 AS one");

        assertThat(passed.contains("RETURN 1 AS one")).isTrue();
        assertThat(passed.contains("RETURN 1 AS One")).isFalse();
    }

    @Test
    void forgetsTheOthersWhenThereAreTooMany() {
        for (int i = 0; i <= PassedPlans.MOST; i++) {
            passed.add("RETURN " + i);
        }

        assertThat(passed.contains("RETURN 0")).isFalse();
        assertThat(passed.contains("RETURN " + PassedPlans.MOST)).isTrue();
    }

    @Test
    void keepsNoLongText() {
        String longest = "RETURN '" + "x".repeat(PassedPlans.LONGEST - 9) + "'";
        passed.add(longest);
        passed.add(longest + " ");

        assertThat(passed.contains(longest)).isTrue();
        assertThat(passed.contains(longest + " ")).isFalse();
    }
}
