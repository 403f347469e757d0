// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.ServerScenario;

class SavedQueryIT extends ServerScenario {

    @Test
    void shippedQueriesHaveNoFaults() {
        assertThat(get("/api/catalogue/problems").body()).isEqualTo("{\"problems\":[]}");
    }

    @Test
    void listsTheSpeakers() {
        assertThat(get("/api/queries/speakers-at-event/results?event=conference-2020")
                        .body())
                .isEqualTo("");
    }
}
