// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenAttributesTest {
    private final SeenAttributes seen = new SeenAttributes();

    @Test
    void theyAreDeclaredByNameWithTheirTypes() {
        seen.see(Map.of("name", "A", "voices", 2L, "share", 0.5, "sure", true, "day", LocalDate.EPOCH));
        seen.see(Map.of("saidBy", List.of("a", "b"), "id", "x", "digest", "y"));
        assertThat(seen.all())
                .containsExactly(
                        new GraphHead.Attribute("day", GraphHead.Type.DATE, false),
                        new GraphHead.Attribute("name", GraphHead.Type.TEXT, false),
                        new GraphHead.Attribute("saidBy", GraphHead.Type.TEXT, true),
                        new GraphHead.Attribute("share", GraphHead.Type.FLOAT, false),
                        new GraphHead.Attribute("sure", GraphHead.Type.BOOLEAN, false),
                        new GraphHead.Attribute("voices", GraphHead.Type.INTEGER, false));
    }

    @Test
    void whatIsAListOnceIsOneEverywhere() {
        seen.see(Map.of("capacity", "mayor"));
        seen.see(Map.of("capacity", List.of("mayor", "poet")));
        assertThat(seen.fit(Map.of("capacity", "mayor"))).containsEntry("capacity", List.of("mayor"));
    }

    @Test
    void whatIsOfSeveralTypesIsText() {
        seen.see(Map.of("x", 1L, "y", 1L));
        seen.see(Map.of("x", 0.5, "y", "one"));
        assertThat(seen.fit(Map.of("x", 1L, "y", 1L))).containsEntry("x", 1.0).containsEntry("y", "1");
    }

    @Test
    void emptyListsAreOfNoType() {
        seen.see(Map.of("saidBy", List.of()));
        assertThat(seen.all()).isEmpty();
        assertThat(seen.fit(Map.of("saidBy", List.of()))).isEmpty();
    }
}
