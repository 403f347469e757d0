// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTokenTest {
    @Test
    void slugsAndIdsOfEdgesStayAsTheyAre() {
        assertThat(NameToken.of("r:liz-truss_2A:9")).isEqualTo("r:liz-truss_2A:9");
    }

    @Test
    void anythingElseBecomesItsCodePoint() {
        assertThat(NameToken.of("iran-2023/mek-supporters")).isEqualTo("iran-2023.2f.mek-supporters");
        assertThat(NameToken.of("a b😀é")).isEqualTo("a.20.b.1f600..e9.");
    }

    @Test
    void noTwoIdsBecomeOne() {
        assertThat(Stream.of("a/b", "a:b", "a.2f.b", "a.b", "a.2e.b").map(NameToken::of))
                .doesNotHaveDuplicates();
    }
}
