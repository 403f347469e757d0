// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimIdentityTest {

    /** Ids are stable for ever: they are cited. The expected value is what sha256sum prints for the canonical JSON. */
    @Test
    void neverChanges() {
        // {"document":"d","from":"a","relation":"R","to":"b"}
        assertThat(plain().id()).isEqualTo("06ec5a069651f16e6e21de7f95579f38");
    }

    @Test
    void sayingTheDefaultsChangesNothing() {
        ClaimIdentity explicit = with("d", "b", "affirms", "plain", "done", "paper", List.of());

        assertThat(explicit.id()).isEqualTo(plain().id());
        assertThat(explicit.saidBy()).isNull();
    }

    @Test
    void everythingThatCountsMakesAnotherClaim() {
        List<ClaimIdentity> claims = new ArrayList<>(List.of(
                plain(),
                with("e", "b", null, null, null, null, List.of()),
                with("d", null, null, null, null, null, List.of()),
                with("d", "c", null, null, null, null, List.of()),
                with("d", "b", "denies", null, null, null, List.of()),
                with("d", "b", null, "hedged", null, null, List.of()),
                with("d", "b", null, "implied", null, null, List.of()),
                with("d", "b", null, null, "intended", null, List.of()),
                with("d", "b", null, null, null, "x", List.of()),
                with("d", "b", null, null, null, "x", List.of("y", "z")),
                with("d", "b", null, null, null, "x", List.of("z", "y")),
                with("d", "b", null, null, null, "paper", List.of("y")),
                with("d", "b", null, null, null, null, List.of("y")),
                rest("e", null, null, Map.of(), List.of(), false, null),
                rest(null, "2023", null, Map.of(), List.of(), false, null),
                rest(null, null, "2023", Map.of(), List.of(), false, null),
                rest(null, null, null, Map.of("capacity", "q"), List.of(), false, null),
                rest(null, null, null, Map.of("capacity", "r"), List.of(), false, null),
                rest(null, null, null, Map.of("quantityMin", 7L), List.of(), false, null),
                rest(null, null, null, Map.of(), List.of("m"), false, null),
                rest(null, null, null, Map.of(), List.of(), true, null),
                rest(null, null, null, Map.of(), List.of(), false, "p")));

        assertThat(new HashSet<>(claims.stream().map(ClaimIdentity::id).toList()))
                .hasSameSizeAs(claims);
    }

    @Test
    void thoseOnWhoseBehalfComeInAnyOrder() {
        ClaimIdentity one = rest(null, null, null, Map.of(), List.of("n", "m", "n"), false, null);

        assertThat(one.onBehalfOf()).containsExactly("m", "n");
        assertThat(one.id())
                .isEqualTo(rest(null, null, null, Map.of(), List.of("m", "n"), false, null)
                        .id());
    }

    @Test
    void aPublisherThatOthersRelayIsNotTheDocumentsOwnVoice() {
        assertThat(with("d", "b", null, null, null, "paper", List.of("y")).saidBy())
                .isEqualTo("paper");
    }

    @Test
    void refusesAWordThatIsNoStance() {
        assertThatThrownBy(() ->
                        with("d", "b", "AFFIRMS", null, null, null, List.of()).id())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AFFIRMS");
    }

    private static ClaimIdentity plain() {
        return with("d", "b", null, null, null, null, List.of());
    }

    private static ClaimIdentity with(
            String document,
            @Nullable String to,
            @Nullable String stance,
            @Nullable String wording,
            @Nullable String status,
            @Nullable String saidBy,
            List<String> relayedBy) {
        return new ClaimIdentity(
                document, "paper", "R", "a", to, null, null, null, Map.of(), List.of(), stance, wording, status, false,
                saidBy, relayedBy, null);
    }

    private static ClaimIdentity rest(
            @Nullable String act,
            @Nullable String when,
            @Nullable String saidOn,
            Map<String, ?> qualifiers,
            List<String> onBehalfOf,
            boolean ended,
            @Nullable String parent) {
        return new ClaimIdentity(
                "d",
                null,
                "R",
                "a",
                "b",
                act,
                when,
                saidOn,
                qualifiers,
                onBehalfOf,
                null,
                null,
                null,
                ended,
                null,
                List.of(),
                parent);
    }
}
