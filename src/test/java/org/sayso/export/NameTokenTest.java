// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTokenTest {
    @Test
    void slugsAndIdsOfEdgesStayAsTheyAre() {
        assertThat(NameToken.of("liz-truss_2.A:9")).isEqualTo("liz-truss_2.A:9");
    }

    @Test
    void aSlashBecomesAColon() {
        assertThat(NameToken.of("iran-2023/mek-supporters")).isEqualTo("iran-2023:mek-supporters");
    }

    @Test
    void anythingElseBecomesItsCodePoint() {
        assertThat(NameToken.of("a b😀é")).isEqualTo("a:20:b:1f600::e9:");
    }
}
