// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the store over Bolt.
 *
 * @param uri with the port that is really open
 * @param passwordFile where the generated password lies; null when the password was set
 */
public record BoltAccess(
        URI uri, String username, String password, @Nullable Path passwordFile) {

    /** The URI with the user's name in it, as Neo4j Browser takes it: {@code bolt://neo4j@127.0.0.1:7687}. */
    public String connection() {
        return uri.getScheme() + "://" + username + "@" + uri.getHost() + ":" + uri.getPort();
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "BoltAccess[uri=%s, username=%s, passwordFile=%s]".formatted(uri, username, passwordFile);
    }
}
