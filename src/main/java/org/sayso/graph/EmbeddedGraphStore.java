// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.transaction.stats.DatabaseTransactionStats;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The graph in a directory of this machine, run by Neo4j inside this process and reachable by Neo4j's own tools over Bolt on loopback. */
public final class EmbeddedGraphStore implements GraphStore {
    private final DatabaseManagementService service;
    private final GraphDatabaseAPI database;
    private final EmbeddedReader reader;
    private final CommitGuard guard;
    private final DriftMarker drift;
    private final BoltAccess bolt;
    private volatile boolean closed;

    private EmbeddedGraphStore(
            DatabaseManagementService service, EmbeddedGraphSettings settings, BoltPassword password) {
        this.service = service;
        this.database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        this.drift = new DriftMarker(settings.directory());
        this.guard = new CommitGuard(settings.boltWritable(), drift);
        service.registerTransactionEventListener(database.databaseName(), guard);
        noticeEarlyWriters();
        password.apply((GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME));
        this.bolt = boltAccess(password);
        this.reader = new EmbeddedReader(database, new OwnProcedures(settings.procedures()).registerWith(database));
    }

    /**
     * Opens the store, creating what is missing; the schema is {@link #ensureSchema}'s.
     *
     * @throws org.sayso.problem.CapacityException with {@code STORE_IN_USE} or {@code PORT_IN_USE}, each with one line that says what to do
     */
    public static EmbeddedGraphStore open(EmbeddedGraphSettings settings) {
        BoltPassword password = BoltPassword.of(settings);
        return over(StoreOpening.open(settings, password), settings, password);
    }

    /** Takes over the service, also to shut it down when that fails. */
    static EmbeddedGraphStore over(
            DatabaseManagementService service, EmbeddedGraphSettings settings, BoltPassword password) {
        try {
            return new EmbeddedGraphStore(service, settings, password);
        } catch (RuntimeException | Error e) {
            service.shutdown();
            throw e;
        }
    }

    /** Whether a store was ever made in this directory. */
    public static boolean isIn(Path directory) {
        return Files.isDirectory(StoreOpening.home(directory));
    }

    /** Bolt has been open since Neo4j was: whoever knows the password may have been quicker than the guard. In an empty graph Neo4j writes first, once. */
    private void noticeEarlyWriters() {
        long written = part(DatabaseTransactionStats.class).getNumberOfCommittedWriteTransactions();
        try (Transaction transaction = database.beginTx();
                var nodes = transaction.getAllNodes()) {
            if (written > 0 && nodes.iterator().hasNext()) {
                drift.raise();
            }
        }
    }

    private BoltAccess boltAccess(BoltPassword password) {
        int port = part(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        URI uri = URI.create("bolt://%s:%d".formatted(StoreOpening.HOST, port));
        return new BoltAccess(uri, BoltPassword.USER, password.value(), password.file());
    }

    @Override
    public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor) {
        return reader.read(statement, limits, cancellation, visitor);
    }

    @Override
    public StatementInfo plan(String cypher) {
        return reader.plan(cypher);
    }

    @Override
    public void write(List<Statement> statements) {
        try {
            guard.asImporter(() -> writeAll(statements));
        } catch (RuntimeException | VirtualMachineError e) {
            throw GraphErrors.translate(e);
        }
    }

    /** Without a time limit: the one for Bolt must not end an import. */
    private void writeAll(List<Statement> statements) {
        try (InternalTransaction transaction = database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                LoginContext.AUTH_DISABLED,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                0,
                TimeUnit.MILLISECONDS)) {
            for (Statement statement : statements) {
                try (Result result =
                        transaction.execute(statement.cypher(), Collections.unmodifiableMap(statement.parameters()))) {
                    result.accept(row -> true);
                }
            }
            transaction.commit();
        }
    }

    @Override
    public void ensureSchema() {
        try {
            new GraphSchema(database).ensure();
        } catch (RuntimeException e) {
            throw GraphErrors.translate(e);
        }
    }

    @Override
    public long changeCount() {
        return guard.commits();
    }

    @Override
    public long driftCount() {
        return drift.count();
    }

    @Override
    public void raiseDrift() {
        drift.raise();
    }

    @Override
    public void clearDrift(long seen) {
        drift.clear(seen);
    }

    /** A part of Neo4j that it has one of. */
    <T> T part(Class<T> type) {
        return database.getDependencyResolver().resolveDependency(type);
    }

    /** Where and with which password Bolt answers. */
    public BoltAccess bolt() {
        return bolt;
    }

    @Override
    public boolean isAvailable() {
        return !closed && database.isAvailable();
    }

    /** Ends running statements and lets go of the store and the port; takes well under two seconds. Closing again does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            reader.close();
            service.shutdown();
        }
    }
}
