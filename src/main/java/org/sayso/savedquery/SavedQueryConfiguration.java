// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import org.sayso.graph.GraphStore;
import org.sayso.problem.SaysoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SavedQueryProperties.class)
class SavedQueryConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SavedQueryConfiguration.class);

    @Bean
    QueryCatalogue queryCatalogue(SavedQueryProperties properties, GraphStore store) {
        return QueryCatalogue.of(properties, store);
    }

    /** Faults are to be seen when the server starts, not when somebody first asks; but planning every query takes seconds, for which nobody need wait. */
    @Configuration(proxyBeanMethods = false)
    static class FirstReading {
        private final QueryCatalogue catalogue;

        FirstReading(QueryCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        @EventListener(ApplicationReadyEvent.class)
        void read() {
            Thread.ofPlatform().daemon().name("sayso-catalogue").start(() -> {
                try {
                    catalogue.queries();
                } catch (SaysoException e) {
                    LOG.warn("The canned queries could not be looked at: {}", e.getMessage());
                }
            });
        }
    }
}
