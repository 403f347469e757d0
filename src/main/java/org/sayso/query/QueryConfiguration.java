// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.stream.Stream;
import org.apache.coyote.AbstractProtocol;
import org.sayso.graph.GraphStore;
import org.sayso.graph.PlannedAhead;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueryProperties.class, AdhocProperties.class, ExportProperties.class})
class QueryConfiguration {

    @Bean
    QueryRunner queryRunner(GraphStore store, RunningStatements running, QueryProperties limits, QueryMetrics metrics) {
        return new QueryRunner(store, running, limits, metrics);
    }

    @Bean
    StatementWorkers statementWorkers(AdhocProperties limits) {
        return new StatementWorkers(limits, System::nanoTime, StatementWorkers.threads());
    }

    /** Tomcat has one limit of waiting for a client, whichever way the bytes go; and it copies what it sends, part by part, into a buffer of each connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections(QueryProperties limits) {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setConnectionTimeout((int) limits.stall().toMillis());
                protocol.setProperty("socket.appWriteBufSize", Integer.toString(RowOutput.ENOUGH));
            }
        });
    }

    @Bean
    AdhocRunner adhocRunner(
            GraphStore store,
            RunningStatements running,
            StatementWorkers workers,
            QueryProperties canned,
            AdhocProperties limits,
            QueryMetrics metrics) {
        return new AdhocRunner(store, running, workers, canned, limits, metrics);
    }

    @Bean
    StateMetrics stateMetrics(GraphStore store, QueryRunner canned, StatementWorkers workers) {
        return new StateMetrics(store, canned, workers);
    }

    /** What all canned queries use beside their own statements. */
    @Bean
    @Order(3)
    @ConditionalOnBooleanProperty(name = PlannedAhead.SETTING, matchIfMissing = true)
    PlannedAhead commonPlans(GraphStore store) {
        return () -> Stream.concat(Entities.examples().stream(), Stream.of(EvidenceLookup.example()))
                .<Runnable>map(statement -> () -> store.planFor(statement))
                .toList();
    }

    @Bean
    HealthIndicator workersHealthIndicator(StatementWorkers workers) {
        return new WorkersHealth(workers);
    }
}
