// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.impl.api.security.RestrictedAccessMode;

/** Neo4j's READ mode, which denies every change, with the doors closed that it leaves open: files, the network, settings, most procedures. */
final class ReadOnlyMode extends RestrictedAccessMode {
    private final Set<Integer> procedures;

    ReadOnlyMode(Set<Integer> procedures) {
        super(StaticAccessMode.READ, StaticAccessMode.READ);
        this.procedures = Set.copyOf(procedures);
    }

    @Override
    public PermissionState allowsExecuteProcedure(int procedure) {
        return procedures.contains(procedure) ? PermissionState.EXPLICIT_GRANT : PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowExecuteAdminProcedures() {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsLoadAllData() {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsLoadUri(URI uri, InetAddress address) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsShowSetting(String setting) {
        return PermissionState.EXPLICIT_DENY;
    }

    /** READ alone hides indexes and constraints, which tell nothing that a reader may not know. */
    @Override
    public boolean allowsShowIndex() {
        return true;
    }

    @Override
    public boolean allowsShowConstraint() {
        return true;
    }
}
