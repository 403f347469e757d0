// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.locker.FileLockException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.InternalException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Starts Neo4j inside this process: Bolt on loopback (in a container, on its every address) with a log-in, nothing that calls home, no LOAD CSV for anybody. */
final class StoreOpening {
    static final String HOST = "127.0.0.1";

    private static final String EVERY_ADDRESS = "0.0.0.0";

    /** For statements over Bolt. As long as the longest limit that HTTP grants, and well above what a person waits for. The importer is not bound by it. */
    static final Duration BOLT_STATEMENT_TIMEOUT = Duration.ofMinutes(10);

    private static final String NEO4J_HOME = "neo4j";
    private static final long TRANSACTION_LOG_BYTES = 16L << 20;

    private StoreOpening() {}

    static DatabaseManagementService open(EmbeddedGraphSettings settings, BoltPassword password) {
        try {
            Path home = home(Files.createDirectories(settings.directory()));
            password.prepare(home);
            return new DatabaseManagementServiceBuilder(home.toAbsolutePath())
                    .setConfig(configuration(settings))
                    .build();
        } catch (IOException | RuntimeException e) {
            throw explain(e, settings);
        }
    }

    static Path home(Path directory) {
        return directory.resolve(NEO4J_HOME);
    }

    private static Map<Setting<?>, Object> configuration(EmbeddedGraphSettings settings) {
        Map<Setting<?>, Object> values = new LinkedHashMap<>();
        bolt(values, settings);
        noPhoneHome(values);
        noLoadCsv(values);
        resources(values, settings);
        return values;
    }

    private static void bolt(Map<Setting<?>, Object> values, EmbeddedGraphSettings settings) {
        String listening = settings.boltInContainer() ? EVERY_ADDRESS : HOST;
        values.put(BoltConnector.enabled, true);
        values.put(BoltConnector.listen_address, new SocketAddress(listening, settings.boltPort()));
        values.put(BoltConnector.advertised_address, new SocketAddress(HOST, settings.boltPort()));
        // The default of the embedded database is false, and then every web page open on the machine could write.
        values.put(GraphDatabaseSettings.auth_enabled, true);
        // Netty would wait twice 5 s for a quiet moment before it lets go of the port.
        values.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
        // Ten seconds by default, which a statement that nobody waits for any more is not worth.
        values.put(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofMillis(200));
        values.put(GraphDatabaseSettings.transaction_timeout, BOLT_STATEMENT_TIMEOUT);
        values.put(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100));
    }

    /** Neo4j's defaults are all true. */
    private static void noPhoneHome(Map<Setting<?>, Object> values) {
        values.put(GraphDatabaseSettings.udc_enabled, false);
        values.put(FleetManagementSettings.fleet_manager_enabled, false);
        values.put(BoltConnector.enable_discovery, false);
        values.put(BoltConnector.server_bolt_telemetry_enabled, false);
    }

    private static void noLoadCsv(Map<Setting<?>, Object> values) {
        values.put(GraphDatabaseSettings.allow_file_urls, false);
        values.put(
                GraphDatabaseInternalSettings.cypher_ip_blocklist,
                List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
    }

    private static void resources(Map<Setting<?>, Object> values, EmbeddedGraphSettings settings) {
        values.put(GraphDatabaseSettings.pagecache_memory, settings.pageCacheBytes());
        values.put(
                GraphDatabaseSettings.memory_transaction_global_max_size,
                Runtime.getRuntime().maxMemory() / 2);
        values.put(GraphDatabaseSettings.logical_log_rotation_threshold, TRANSACTION_LOG_BYTES);
        values.put(GraphDatabaseSettings.preallocate_logical_logs, false);
        values.put(GraphDatabaseSettings.keep_logical_logs, "keep_none");
        values.put(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
        // Else each statement is planned anew for lists and texts of up to 1, 10, 100 ... items or characters.
        values.put(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false);
    }

    private static SaysoException explain(Exception failure, EmbeddedGraphSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return new CapacityException(
                        ProblemType.STORE_IN_USE,
                        "The graph in %s is open in another Sayso: end that one, or set sayso.graph.directory to another folder."
                                .formatted(settings.directory()),
                        Map.of(),
                        failure);
            }
            if (cause instanceof BindException) {
                return new CapacityException(
                        ProblemType.PORT_IN_USE,
                        "Port %d of %s is in use by another program: end that one, or set sayso.graph.bolt.port to another port (0 for a free one)."
                                .formatted(settings.boltPort(), HOST),
                        Map.of("port", settings.boltPort()),
                        failure);
            }
        }
        return new InternalException(
                ProblemType.STORE_UNAVAILABLE,
                "The graph in %s could not be opened: %s".formatted(settings.directory(), rootMessage(failure)),
                Map.of(),
                failure);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
