// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import org.sayso.graph.EmbeddedGraphStore;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * The one address at which Neo4j Browser is used: what it remembers, which hosts it takes guides from and which requests are foreign goes by the name of the
 * host, so that {@code localhost} would be another place than {@code 127.0.0.1}.
 */
@Component
class ServerAddress {
    private final String host;
    private final EmbeddedGraphStore store;

    ServerAddress(ServerProperties server, EmbeddedGraphStore store) {
        InetAddress address = server.getAddress();
        this.host = address == null
                ? InetAddress.getLoopbackAddress().getHostAddress()
                : address instanceof Inet6Address ? "[::1]" : address.getHostAddress();
        this.store = store;
    }

    /** As it is written in a URL. */
    String host() {
        return host;
    }

    /** Such as {@code http://127.0.0.1:8080}; {@code port} is the one the server answers at. */
    URI origin(int port) {
        return URI.create("http://" + host + ":" + port);
    }

    /** Where the Browser is opened with this query. */
    String browser(int port, String query) {
        return origin(port) + "/browser/?" + query;
    }

    /** What the connect form is to be filled in with: {@code bolt://neo4j@127.0.0.1:7687}, with the port that is really open. */
    String connection() {
        return store.bolt().connection();
    }

    /** Where the Browser opens its connection: Bolt speaks WebSocket too. */
    String webSocket() {
        URI bolt = store.bolt().uri();
        return "ws://" + bolt.getHost() + ":" + bolt.getPort();
    }
}
