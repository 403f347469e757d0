// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void latinWordsAreTheirOwnSlug() {
        assertThat(Names.slug("Former  Délégués, 1988")).isEqualTo("former-delegues-1988");
    }

    @Test
    void wordsThatDifferOutsideLatinHaveDifferentSlugs() {
        assertThat(Names.slug("خانواده‌های 1988")).matches("1988-[0-9a-f]{8}");
        assertThat(Names.slug("زندانیان 1988"))
                .matches("1988-[0-9a-f]{8}")
                .isNotEqualTo(Names.slug("خانواده‌های 1988"))
                .isEqualTo(Names.slug(" زندانیان  1988"));
        assertThat(Names.slug("Группа МЕК")).matches("group-[0-9a-f]{8}").isNotEqualTo(Names.slug("Члены МЕК"));
        assertThat(Names.slug("कि MEK")).matches("mek-[0-9a-f]{8}").isNotEqualTo(Names.slug("का MEK"));
    }

    @Test
    void latinLettersThatAreNoneWithAMarkCountToo() {
        assertThat(Names.slug("Sønner")).isNotEqualTo(Names.slug("Sænner"));
    }

    @Test
    void aLongSlugIsCutAndStillTellsWordsApart() {
        assertThat(Names.slug("a ".repeat(5000)))
                .hasSizeLessThan(220)
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .isNotEqualTo(Names.slug("a ".repeat(5001)));
    }
}
