// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AdminActionOnResource;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** Who reads one database for us: nobody in particular, allowed to read the graph, to call some procedures, and nothing else. Thread-safe. */
final class ReadOnlyLogin extends LoginContext {
    /** Procedures that only read the graph. Neo4j's own READ mode also lets through some that change settings or tell other people's statements. */
    private static final List<String> NEO4JS = List.of(
            "db.index.fulltext.listAvailableAnalyzers",
            "db.index.fulltext.queryNodes",
            "db.index.fulltext.queryRelationships",
            "db.index.vector.queryNodes",
            "db.index.vector.queryRelationships",
            "db.info",
            "db.labels",
            "db.ping",
            "db.propertyKeys",
            "db.relationshipTypes",
            "db.schema.nodeTypeProperties",
            "db.schema.relTypeProperties",
            "db.schema.visualization",
            "dbms.components");

    private final List<String> procedures;
    private volatile @Nullable SecurityContext context;

    /** @param own names of further procedures that only read the graph */
    ReadOnlyLogin(List<String> own) {
        super(AuthSubject.ANONYMOUS, ClientConnectionInfo.EMBEDDED_CONNECTION);
        this.procedures = Stream.concat(NEO4JS.stream(), own.stream()).toList();
    }

    /** The same at every read: procedures keep the ids that they were given before the store opened, and looking them up takes a while. */
    @Override
    public SecurityContext authorize(
            IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log, long timeout) {
        SecurityContext known = context;
        if (known == null) {
            known = new ReadOnlyContext(this, new ReadOnlyMode(procedures(ids)), database.name());
            context = known;
        }
        return known;
    }

    /** Those that may be called. */
    List<String> procedures() {
        return procedures;
    }

    private Set<Integer> procedures(IdLookup ids) {
        Set<Integer> allowed = new HashSet<>();
        for (String procedure : procedures) {
            for (int id : ids.getProcedureIds(procedure)) {
                allowed.add(id);
            }
        }
        return allowed;
    }

    /** Closes what an access mode has no say in: other people's transactions and administration. */
    private static final class ReadOnlyContext extends SecurityContext {
        ReadOnlyContext(LoginContext login, ReadOnlyMode mode, String database) {
            super(login.subject(), mode, login.connectionInfo(), database);
        }

        @Override
        public PermissionState allowsAdminAction(AdminActionOnResource action) {
            return PermissionState.EXPLICIT_DENY;
        }

        @Override
        public PermissionState allowExecuteAdminProcedure(int procedure) {
            return PermissionState.EXPLICIT_DENY;
        }
    }
}
