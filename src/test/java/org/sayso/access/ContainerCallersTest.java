// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteOrder;
import java.util.List;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.junit.jupiter.api.Test;

class ContainerCallersTest {
    /** Of a container in a bridge network of Docker, on a processor with little-endian numbers. */
    private static final List<String> ROUTES = List.of(
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT",
            "eth0\t00000000\t010012AC\t0003\t0\t0\t0\t00000000\t0\t0\t0",
            "eth0\t000012AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0");

    @Test
    void theGatewayIsWhereTheRouteToEverywhereLeads() {
        assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN, "the sample is of such a machine");
        assertThat(ContainerCallers.gateways(ROUTES)).containsExactly("172.18.0.1");
    }

    @Test
    void aNetworkWithoutAWayOutHasNoGateway() {
        assertThat(ContainerCallers.gateways(List.of(ROUTES.getFirst(), ROUTES.getLast())))
                .isEmpty();
        assertThat(ContainerCallers.gateways(List.of())).isEmpty();
    }

    @Test
    void nobodyElseIsAnswered() {
        RemoteCIDRValve valve = AccessConfiguration.answeringOnly("127.0.0.0/8,::1/128,172.18.0.1,172.18.0.5");
        assertThat(List.of("127.0.0.1", "127.8.8.8", "0:0:0:0:0:0:0:1", "172.18.0.1", "172.18.0.5"))
                .allMatch(valve::isAllowed);
        assertThat(List.of("172.18.0.2", "172.18.0.15", "192.168.1.7", "203.0.113.9", "fd00::1"))
                .noneMatch(valve::isAllowed);
        assertThat(valve.getUsePeerAddress()).isTrue();
    }
}
