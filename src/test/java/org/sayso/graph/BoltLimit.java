// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;

/** Another time limit for statements over Bolt, for as long as a test needs it. */
public final class BoltLimit {
    private BoltLimit() {}

    public static void during(EmbeddedGraphStore store, Duration limit, Runnable action) {
        Config config = store.part(Config.class);
        Duration usual = config.get(GraphDatabaseSettings.transaction_timeout);
        config.setDynamic(GraphDatabaseSettings.transaction_timeout, limit, "a test");
        try {
            action.run();
        } finally {
            config.setDynamic(GraphDatabaseSettings.transaction_timeout, usual, "a test");
        }
    }
}
