// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackOnlyTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "127.3.2.1, 127.3.2.1", "::1, [0:0:0:0:0:0:0:1]"})
    void takesLoopback(String address, String inUrl) throws UnknownHostException {
        assertThat(LoopbackOnly.host(LoopbackOnly.require(InetAddress.getByName(address))))
                .isEqualTo(inUrl);
    }

    @Test
    void refusesEveryOtherAddressAndSaysWhatToDo() throws UnknownHostException {
        InetAddress all = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> LoopbackOnly.require(all))
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("access tokens");
        assertThatThrownBy(() -> LoopbackOnly.require(null)).hasMessageContaining("every address");
    }
}
