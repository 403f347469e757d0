// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.neo4j.configuration.SettingValueParsers.BOOL;
import static org.neo4j.configuration.SettingValueParsers.STRING;

import java.net.URI;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.SettingImpl;
import org.neo4j.configuration.SettingsDeclaration;
import org.neo4j.graphdb.config.Setting;

/**
 * What Neo4j Browser asks the database for once it is connected ({@code dbms.clientConfig}). Neo4j declares these settings in its own web server, which is not
 * here; it finds this class by its name in {@code META-INF/services}.
 */
public final class BrowserSettings implements SettingsDeclaration {
    /** What runs after each connect, several commands with semicolons between. */
    public static final Setting<String> POST_CONNECT =
            SettingImpl.newBuilder("browser.post_connect_cmd", STRING, "").build();

    /** The hosts that guides and styles may come from. Neo4j's default is its own. */
    public static final Setting<String> GUIDES_FROM = SettingImpl.newBuilder(
                    "browser.remote_content_hostname_whitelist", STRING, "127.0.0.1")
            .build();

    /** Whether the Browser may report how it is used. */
    public static final Setting<Boolean> TELEMETRY =
            SettingImpl.newBuilder("client.allow_telemetry", BOOL, false).build();

    /** For the service loader. */
    public BrowserSettings() {}

    /**
     * To be called once the address is known where this process answers over HTTP: only what lies there may be shown.
     *
     * @param server such as {@code http://127.0.0.1:8080}
     * @param afterConnect commands without their colon
     */
    public static void set(EmbeddedGraphStore store, URI server, String afterConnect) {
        Config config = store.part(Config.class);
        config.set(GUIDES_FROM, server.getHost());
        config.set(POST_CONNECT, afterConnect);
    }
}
