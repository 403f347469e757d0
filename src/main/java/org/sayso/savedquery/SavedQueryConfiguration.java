// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.List;
import org.sayso.graph.GraphStore;
import org.sayso.graph.PlannedAhead;
import org.sayso.problem.SaysoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SavedQueryProperties.class)
class SavedQueryConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SavedQueryConfiguration.class);

    @Bean
    QueryCatalogue queryCatalogue(SavedQueryProperties properties, GraphStore store) {
        return QueryCatalogue.of(properties, store);
    }

    /** Faults are to be seen when the server starts, not when somebody first asks; but planning every query takes seconds, for which nobody need wait. */
    @Bean
    @Order(1)
    PlannedAhead firstReading(QueryCatalogue catalogue) {
        return () -> List.of(() -> {
            try {
                catalogue.queries();
            } catch (SaysoException e) {
                LOG.warn("The canned queries could not be looked at: {}", e.getMessage());
            }
        });
    }

    @Bean
    @Order(2)
    @ConditionalOnBooleanProperty(name = PlannedAhead.SETTING, matchIfMissing = true)
    PlannedAhead examplePlans(QueryCatalogue catalogue, GraphStore store) {
        return () -> catalogue.queries().stream()
                .<Runnable>map(query -> () -> ExamplePlan.of(query).forEach(store::planFor))
                .toList();
    }
}
