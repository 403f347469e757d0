// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Gives the documents that {@link Evidence} made their label, once Sayso's import has made the schema, and each the record that it seems to come from: a file that Sayso's import
 * at the start knows by its digest and therefore does not read.
 */
public final class NameDocuments {
    private NameDocuments() {}

    /** Arguments: the home of the store, the folder for records. */
    public static void main(String[] arguments) throws Exception {
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
        try {
            GraphDatabaseService database = dbms.database("neo4j");
            List<Map<String, Object>> records = new ArrayList<>();
            for (String id : database.executeTransactionally(
                    "MATCH (d:Unread) RETURN d.id AS id",
                    Map.of(),
                    result -> result.<String>columnAs("id").stream().toList())) {
                records.add(Map.of("id", id, "digest", write(Path.of(arguments[1]), id)));
            }
            database.executeTransactionally(
                    "UNWIND $records AS record CREATE (r:ImportedRecord) SET r = record", Map.of("records", records));
            database.executeTransactionally("MATCH (d:Unread) SET d:Document REMOVE d:Unread");
        } finally {
            dbms.shutdown();
        }
    }

    /** @return its digest */
    private static String write(Path folder, String id) throws Exception {
        byte[] bytes = ("# " + id + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(id + ".yaml"), bytes);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
