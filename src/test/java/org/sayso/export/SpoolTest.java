// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SpoolTest {
    private static final StoredElement NODE = new StoredElement.Node(
            "a",
            List.of("Entity", "Person"),
            Map.of(
                    "text",
                    "\u0627\u0644 \uD83D\uDE00\n",
                    "long",
                    Long.MIN_VALUE,
                    "double",
                    -0.5,
                    "yes",
                    true,
                    "no",
                    false,
                    "day",
                    LocalDate.of(2023, 7, 1),
                    "list",
                    List.of("x", 1L, List.of()),
                    "large",
                    "y".repeat(100_000)));

    private static final StoredElement WITHOUT_IDS = new StoredElement.Relationship("MET", null, null, Map.of());

    @Test
    void whatWasAddedIsReadAsOftenAsIsWanted() {
        try (Spool spool = new Spool(DataSize.ofMegabytes(1))) {
            spool.add(NODE);
            spool.add(WITHOUT_IDS);
            assertThat(all(spool)).containsExactly(NODE, WITHOUT_IDS);
            assertThat(all(spool)).containsExactly(NODE, WITHOUT_IDS);
        }
    }

    @Test
    void nothingIsReadOfNothing() {
        try (Spool spool = new Spool(DataSize.ofMegabytes(1))) {
            assertThat(all(spool)).isEmpty();
        }
    }

    @Test
    void moreThanIsAllowedIsRefused() {
        try (Spool spool = new Spool(DataSize.ofBytes(250_000))) {
            spool.add(NODE);
            spool.add(NODE);
            assertThatThrownBy(() -> spool.add(NODE)).hasMessageContaining("sayso.export.spool");
        }
    }

    private static List<StoredElement> all(Spool spool) {
        List<StoredElement> all = new ArrayList<>();
        spool.each(all::add);
        return all;
    }
}
