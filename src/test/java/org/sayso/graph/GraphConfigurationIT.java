// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.health.Neo4jHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.neo4j.core.Neo4jClient;

class GraphConfigurationIT {
    @TempDir
    private Path directory;

    private ApplicationContextRunner application(String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(GraphConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        Neo4jAutoConfiguration.class,
                        DataNeo4jAutoConfiguration.class,
                        Neo4jHealthContributorAutoConfiguration.class))
                .withPropertyValues("sayso.graph.directory=" + directory, "sayso.graph.bolt.port=0")
                .withPropertyValues(settings);
    }

    @Test
    void theStoreTheDriverAndSpringDataWorkTogether() {
        application().run(context -> {
            assertThat(context).hasNotFailed();
            EmbeddedGraphStore store = context.getBean(EmbeddedGraphStore.class);
            Rows.write(store, "CREATE (:Entity {id: 'a'})");
            assertThat(context.getBean(Neo4jClient.class)
                            .query("MATCH (n:Entity) RETURN n.id")
                            .fetchAs(String.class)
                            .one())
                    .contains("a");
            assertThat(context.getBeansOfType(Driver.class)).hasSize(1);
            assertThat(context.getBean(GraphVersion.class).current()).hasSize(64);
            assertThat(Rows.of(store, "SHOW CONSTRAINTS YIELD name RETURN count(name)"))
                    .containsExactly("4");
        });
    }

    @Test
    void healthAsksTheStoreAndNotBolt() {
        application().run(context -> {
            assertThat(context.getBeansOfType(HealthIndicator.class)).containsOnlyKeys("graphHealthIndicator");
            GraphHealth health = (GraphHealth) context.getBean(HealthIndicator.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("drift", false);
            context.getBean(EmbeddedGraphStore.class).close();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void wrongSettingsRefuseTheStart() {
        application("sayso.graph.bolt.prot=1")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("sayso.graph.bolt.prot"));
        application("sayso.graph.bolt.port=70000")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("bolt.port"));
        application("sayso.graph.bolt.password=short")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("bolt.password"));
    }
}
