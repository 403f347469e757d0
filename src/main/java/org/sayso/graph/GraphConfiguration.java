// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store with the application and closes it after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {
    /** Enough for two cores many times over; whoever waits longer than this for one is told so. */
    private static final int CONNECTIONS = 20;

    private static final int PATIENCE_SECONDS = 5;

    @Bean
    EmbeddedGraphStore graphStore(
            GraphProperties properties,
            ObjectProvider<GraphProcedures> procedures,
            @Value("${sayso.access.container:false}") boolean inContainer) {
        EmbeddedGraphStore store = EmbeddedGraphStore.open(properties
                .embedded()
                .withBoltInContainer(inContainer)
                .withProcedures(procedures.stream()
                        .flatMap(own -> own.classes().stream())
                        .toList()));
        try {
            store.ensureSchema();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Bean
    ImportGate importGate() {
        return new ImportGate();
    }

    @Bean
    GraphVersion graphVersion(GraphStore store, ImportGate gate) {
        return new GraphVersion(store, gate);
    }

    @Bean
    GraphAnswers graphAnswers(GraphStore store, GraphVersion version, ImportGate gate) {
        return new GraphAnswers(gate, version::current, store::hasDrift, SoftwareVersion.current());
    }

    /** From this Boot makes the driver that Spring Data Neo4j uses; a driver connects when it is first used, not before. */
    @Bean
    Neo4jConnectionDetails boltConnectionDetails(EmbeddedGraphStore store) {
        return new BoltConnectionDetails(store.bolt());
    }

    @Bean
    ConfigBuilderCustomizer quietDriver() {
        return config -> config.withTelemetryDisabled(true)
                // Neo4j remarks on every name that no data has yet; nobody would read it.
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withConnectionAcquisitionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .withConnectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(CONNECTIONS)
                .withEventLoopThreads(1);
    }

    /**
     * Asks the store itself. The second name is that of Boot's own indicator, which stays away when it is taken: it would open a connection for each look at the
     * health.
     */
    @Bean({"graphHealthIndicator", "neo4jHealthIndicator"})
    HealthIndicator graphHealthIndicator(GraphStore store) {
        return new GraphHealth(store);
    }

    private record BoltConnectionDetails(BoltAccess bolt) implements Neo4jConnectionDetails {
        @Override
        public URI getUri() {
            return bolt.uri();
        }

        @Override
        public AuthToken getAuthToken() {
            return AuthTokens.basic(bolt.username(), bolt.password());
        }
    }
}
