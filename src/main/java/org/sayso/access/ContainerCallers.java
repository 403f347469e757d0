// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/**
 * Who may call a server in a container: the container itself, and the gateway of its network. What comes in by a port that is published on the host's loopback has
 * the gateway's address; other containers, and neighbours of the host that route around its loopback, have their own.
 */
final class ContainerCallers {
    private static final Path ROUTES = Path.of("/proc/net/route");
    private static final String LOOPBACK = "127.0.0.0/8,::1/128";
    private static final String EVERYWHERE = "00000000";
    private static final int DESTINATION = 1;
    private static final int GATEWAY = 2;
    private static final int HEXADECIMAL = 16;

    private ContainerCallers() {}

    /** Addresses and networks of the callers, in the form of Tomcat's {@code RemoteCIDRValve}; a network without gateway refuses the start. */
    static String here() {
        try {
            List<String> gateways = gateways(Files.readAllLines(ROUTES));
            if (gateways.isEmpty()) {
                throw refused("there is no gateway in " + ROUTES);
            }
            return Stream.of(Stream.of(LOOPBACK), ownAddresses(), gateways.stream())
                    .flatMap(part -> part)
                    .distinct()
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw refused(ROUTES + " cannot be read");
        }
    }

    private static CallerException refused(String why) {
        return new CallerException(
                ProblemType.INVALID_CONFIGURATION,
                "sayso.access.container is true, but %s: Sayso cannot tell the host from others. Leave it out; published ports need a container network with IPv4."
                        .formatted(why));
    }

    /** Docker's port forwarding without root, and a program in the container that goes by its name, come from here. */
    private static Stream<String> ownAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(InetAddress::getHostAddress)
                .filter(address -> !address.contains("%"));
    }

    /** Of the routes to everywhere, as Linux lists them: tab-separated, with IPv4 addresses as hexadecimal numbers in the machine's own byte order. */
    static List<String> gateways(List<String> routes) {
        return routes.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > GATEWAY)
                .filter(fields -> fields[DESTINATION].equals(EVERYWHERE) && !fields[GATEWAY].equals(EVERYWHERE))
                .map(fields -> address(fields[GATEWAY]))
                .distinct()
                .toList();
    }

    private static String address(String hexadecimal) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(Integer.parseUnsignedInt(hexadecimal, HEXADECIMAL))
                .array();
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
