// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.GraphDatabaseQueryService;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.query.Neo4jTransactionalContextFactory;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.kernel.impl.query.QueryExecutionEngine;
import org.neo4j.kernel.impl.query.QuerySubscriberAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.values.AnyValue;
import org.neo4j.values.virtual.MapValue;

/**
 * The least that reading a result can cost: Neo4j inside this process, and a subscriber that does nothing with the values but count them. For each statement
 * on a line of standard input it prints the milliseconds it took.
 */
public final class SubscriberLoop {
    private final GraphDatabaseAPI database;
    private final QueryExecutionEngine engine;
    private final GraphDatabaseQueryService service;

    private SubscriberLoop(GraphDatabaseAPI database) {
        this.database = database;
        DependencyResolver parts = database.getDependencyResolver();
        this.engine = parts.resolveDependency(QueryExecutionEngine.class);
        this.service = parts.resolveDependency(GraphDatabaseQueryService.class);
    }

    /** Arguments: the home of the store, megabytes of page cache. */
    public static void main(String[] arguments) throws Exception {
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[1]) << 20)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var loop = new SubscriberLoop((GraphDatabaseAPI) dbms.database("neo4j"));
            System.out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(loop.milliseconds(line));
            }
        } finally {
            dbms.shutdown();
        }
        System.exit(0);
    }

    private double milliseconds(String cypher) throws Exception {
        long begun = System.nanoTime();
        Count count = new Count();
        try (InternalTransaction transaction = database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                LoginContext.AUTH_DISABLED,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                10,
                TimeUnit.MINUTES)) {
            var context = Neo4jTransactionalContextFactory.create(service)
                    .newContext(transaction, cypher, MapValue.EMPTY, QueryExecutionConfiguration.DEFAULT_CONFIG);
            QueryExecution execution = engine.executeQuery(cypher, MapValue.EMPTY, context, false, count);
            do {
                execution.request(1000);
            } while (execution.await() && count.failure == null);
        }
        if (count.failure != null || count.values == 0) {
            throw new IllegalStateException("nothing was read", count.failure);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static final class Count extends QuerySubscriberAdapter {
        private long values;
        private Throwable failure;

        @Override
        public void onField(int column, AnyValue value) {
            values++;
        }

        @Override
        public void onError(Throwable error) {
            failure = error;
        }
    }
}
