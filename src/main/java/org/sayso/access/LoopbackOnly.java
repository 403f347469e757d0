// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;

/** Without access tokens the server listens to its own machine only. */
final class LoopbackOnly {
    private LoopbackOnly() {}

    /** Returns the address when it is loopback; no address means all of them and is refused like any other. */
    static InetAddress require(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            String shown = address == null ? "every address of this machine" : address.getHostAddress();
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION,
                    "server.address is " + shown
                            + ", but Sayso listens on loopback only: anybody on the network could read"
                            + " the graph. Leave server.address at 127.0.0.1; access tokens, which other addresses need, come"
                            + " with a later version. In a container set sayso.access.container instead.");
        }
        return address;
    }

    /** A second port would have addresses of its own, and none of the checks of {@link AccessFilter}. */
    static void requireOnePort(Environment environment) {
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION,
                    "management.server.port is set, but Sayso answers at one port only, where requests are checked."
                            + " Leave it out.");
        }
    }

    /** The address as it is written in a URL. */
    static String host(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
