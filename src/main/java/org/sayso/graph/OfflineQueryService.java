// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.neo4j.common.DependencyResolver;
import org.neo4j.csv.reader.CharReadable;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.GraphDatabaseQueryService;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * What a statement asks for the content of an address; it gets none. Neo4j's own rules look up the host's name before the access mode has a say, and a LOAD CSV
 * inside an expression does not show in the plan.
 */
record OfflineQueryService(GraphDatabaseQueryService inner) implements GraphDatabaseQueryService {
    @Override
    public CharReadable validateURIAccess(SecurityContext context, URI address) {
        throw PlanGate.loadCsvRefused();
    }

    @Override
    public DependencyResolver getDependencyResolver() {
        return inner.getDependencyResolver();
    }

    @Override
    public InternalTransaction beginTransaction(KernelTransaction.Type type, LoginContext login) {
        return inner.beginTransaction(type, login);
    }

    @Override
    public InternalTransaction beginTransaction(
            KernelTransaction.Type type, LoginContext login, ClientConnectionInfo client) {
        return inner.beginTransaction(type, login, client);
    }

    @Override
    public InternalTransaction beginTransaction(
            KernelTransaction.Type type, LoginContext login, ClientConnectionInfo client, long timeout, TimeUnit unit) {
        return inner.beginTransaction(type, login, client, timeout, unit);
    }
}
