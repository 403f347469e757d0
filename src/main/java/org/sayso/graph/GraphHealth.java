// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** UP as long as the graph answers; tells of drift, which is worth knowing and no reason to be down. */
final class GraphHealth implements HealthIndicator {
    private final GraphStore store;

    GraphHealth(GraphStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        Health.Builder health = store.isAvailable() ? Health.up() : Health.down();
        return health.withDetail("drift", store.hasDrift()).build();
    }
}
