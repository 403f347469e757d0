// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells how many workers are stuck. Always UP: canned queries need none of them. */
final class WorkersHealth implements HealthIndicator {
    private final StatementWorkers workers;

    WorkersHealth(StatementWorkers workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("workers", workers.workers())
                .withDetail("busy", workers.busy())
                .withDetail("lost", workers.lost())
                .build();
    }
}
