// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {
    @ParameterizedTest
    @EnumSource
    void isNamedLikeItsConstantAndExplained(ProblemType type) {
        assertThat(type.slug())
                .isEqualTo(type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.explanation()).endsWith(".").hasSizeGreaterThan(40);
        assertThat(ProblemType.ofSlug(type.slug())).contains(type);
    }

    @Test
    void titlesTellThemApart() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title)).doesNotHaveDuplicates();
    }
}
