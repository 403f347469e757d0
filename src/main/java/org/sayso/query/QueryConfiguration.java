// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueryProperties.class, AdhocProperties.class})
class QueryConfiguration {

    @Bean
    QueryRunner queryRunner(
            GraphStore store, RunningStatements running, QueryProperties limits, GraphVersion graphVersion) {
        return new QueryRunner(store, running, limits, graphVersion::current);
    }

    @Bean
    StatementWorkers statementWorkers(AdhocProperties limits) {
        return new StatementWorkers(limits.workers(), limits.lostWorkers(), limits.queue(), System::nanoTime);
    }

    @Bean
    AdhocRunner adhocRunner(
            GraphStore store,
            RunningStatements running,
            StatementWorkers workers,
            QueryProperties canned,
            AdhocProperties limits,
            GraphVersion graphVersion) {
        return new AdhocRunner(store, running, workers, canned, limits, graphVersion::current);
    }

    @Bean
    HealthIndicator workersHealthIndicator(StatementWorkers workers) {
        return new WorkersHealth(workers);
    }
}
