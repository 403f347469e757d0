// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Gives the documents that {@link Evidence} made their label, once Sayso's import has made the schema. */
public final class NameDocuments {
    private NameDocuments() {}

    /** Argument: the home of the store. */
    public static void main(String[] arguments) {
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
        try {
            dbms.database("neo4j").executeTransactionally("MATCH (d:Unread) SET d:Document REMOVE d:Unread");
        } finally {
            dbms.shutdown();
        }
    }
}
