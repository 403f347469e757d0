// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SavedQueryProperties.class)
class SavedQueryConfiguration {
    private static final Path DEFAULT_FOLDER = Path.of("cypher");

    @Bean
    QueryCatalogue queryCatalogue(SavedQueryProperties properties, GraphStore store) {
        return new QueryCatalogue(files(properties.directories()), store, System::nanoTime);
    }

    private static QueryFiles files(@Nullable List<Path> directories) {
        if (directories != null) {
            return QueryFiles.in(directories);
        }
        return Files.isDirectory(DEFAULT_FOLDER) ? QueryFiles.in(List.of(DEFAULT_FOLDER)) : new ShippedQueryFiles();
    }

    /** Faults are to be seen when the server starts, not when somebody first asks. */
    @Configuration(proxyBeanMethods = false)
    static class FirstReading {
        private final QueryCatalogue catalogue;

        FirstReading(QueryCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        @EventListener(ApplicationReadyEvent.class)
        @Order(0) // before the line that says that everything is ready
        void read() {
            catalogue.queries();
        }
    }
}
