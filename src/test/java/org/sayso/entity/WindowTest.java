// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final List<String> ITEMS = List.of("a");

    @Test
    void anAddressHoldsWhatIsNotUsualEncoded() {
        assertThat(Window.first("/api/entities").address()).isEqualTo("/api/entities");
        assertThat(new Window("/api/entities", Map.of("q", List.of("a&b =ö{x}")), 7, 14).address())
                .isEqualTo("/api/entities?q=a%26b%20%3D%C3%B6%7Bx%7D&limit=7&skip=14");
        assertThat(Window.first("/x").with("type", "A").with("type2", "B").address())
                .isEqualTo("/x?type=A&type2=B");
    }

    @Test
    void aPageLeadsOnAndBack() {
        Window window = new Window("/x", Map.of(), 10, 15);
        assertThat(Page.of(ITEMS, 26, window).links())
                .containsExactly(
                        Map.entry("self", "/x?limit=10&skip=15"),
                        Map.entry("first", "/x?limit=10"),
                        Map.entry("prev", "/x?limit=10&skip=5"),
                        Map.entry("next", "/x?limit=10&skip=25"));
        assertThat(Page.of(ITEMS, 25, window).links()).doesNotContainKey("next");
        assertThat(Page.of(ITEMS, 25, window.at(0)).links()).doesNotContainKey("prev");
    }

    @Test
    void aPageBehindTheEndLeadsBackToTheLast() {
        assertThat(Page.of(List.of(), 12, new Window("/x", Map.of(), 10, 500)).links())
                .containsEntry("prev", "/x?limit=10&skip=2")
                .doesNotContainKey("next");
    }
}
