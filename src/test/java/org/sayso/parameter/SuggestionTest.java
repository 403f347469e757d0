// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("speakers-at-event", "raids", "designations");

    @Test
    void namesTheNearestWord() {
        assertThat(Suggestion.of("raid", KNOWN)).isEqualTo("; did you mean raids?");
        assertThat(Suggestion.of("speaker-at-events", KNOWN)).isEqualTo("; did you mean speakers-at-event?");
    }

    @Test
    void isSilentWhenNothingIsNear() {
        assertThat(Suggestion.of("x", KNOWN)).isEmpty();
        assertThat(Suggestion.of("condemnations!", List.of())).isEmpty();
    }
}
