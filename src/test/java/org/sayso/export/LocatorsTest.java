// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocatorsTest {
    @Test
    void aPassageHasItsOffsetsAndAParagraphAloneHasNone() {
        assertThat(Locators.of(List.of(
                        place("d", List.of(22L, 23L), List.of(4411L, -1L), List.of(4470L, -1L), "main", "main"))))
                .containsExactly("d 22 4411-4470", "d 23");
    }

    @Test
    void aRoleStandsBehindUnlessItIsMain() {
        assertThat(Locators.of(
                        List.of(place("d", List.of(2L, 3L), List.of(-1L, 7L), List.of(-1L, 9L), "support", "date"))))
                .containsExactly("d 2 support", "d 3 7-9 date");
    }

    @Test
    void paragraphsComeByNumberAndEachPlaceOnce() {
        List<Long> none = List.of(-1L, -1L, -1L);
        assertThat(Locators.of(List.of(
                        place("e", List.of(1L, 1L, 1L), none, none, "main", "date", "main"),
                        place("d", List.of(10L, 9L, 9L), none, none, "main", "main", "main"),
                        place("d", List.of(9L, 9L, 2L), none, none, "main", "main", "main"))))
                .containsExactly("d 2", "d 9", "d 10", "e 1 date", "e 1");
    }

    @Test
    void withoutAPlaceThereIsNone() {
        assertThat(Locators.of(List.of())).isEmpty();
    }

    private static List<Object> place(
            String document, List<Long> paragraphs, List<Long> starts, List<Long> ends, String... roles) {
        return List.of(document, paragraphs, starts, ends, List.of(roles));
    }
}
