// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GexfListTest {
    @Test
    void textsAreQuotedAsGephiReadsThem() {
        assertThat(GexfList.of(List.of("a", "b, \"c\"", "d\\", "[]")))
                .isEqualTo("[\"a\", \"b, \\\"c\\\"\", \"d\\\\\", \"[]\"]");
    }

    @Test
    void lineEndsAndTabsBecomeBlanks() {
        assertThat(GexfList.of(List.of("a\r\nb\tc"))).isEqualTo("[\"a  b c\"]");
    }

    @Test
    void numbersAndTruthValuesStandAsTheyAre() {
        assertThat(GexfList.of(List.of(1L, 2.5, true))).isEqualTo("[1, 2.5, true]");
    }

    @Test
    void anEmptyListIsNotNothing() {
        assertThat(GexfList.of(List.of())).isEqualTo("[]");
    }
}
