// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The import that a start begins with. Findings do not keep the server down; a failed import does not either, but its health says so until a later one succeeds.
 */
class StartImport implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(StartImport.class);

    private final Imports imports;
    private volatile String state = "waiting";

    StartImport(Imports imports) {
        this.imports = imports;
    }

    void run() throws InterruptedException {
        state = "running";
        var ended = new CountDownLatch(1);
        ImportJob job = imports.submit(ImportRequest.READ_AGAIN, ended::countDown);
        ended.await();
        ImportJob.Status status = job.status();
        state = status.state();
        if (status.report() != null) {
            ImportReport report = status.report();
            report.lines().forEach(line -> {
                if (report.hasErrors()) {
                    LOG.warn(line);
                } else {
                    LOG.info(line);
                }
            });
        }
    }

    @Override
    public Health health() {
        return imports.hasImported()
                ? Health.up().withDetail("import", "done").build()
                : Health.down().withDetail("import", state).build();
    }
}
