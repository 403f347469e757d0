// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import org.sayso.graph.GraphStore;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Imports the record set when the server starts, and takes imports over HTTP afterwards. */
@Configuration(proxyBeanMethods = false)
class ImporterConfiguration {

    @Bean
    RecordFolders recordFolders(Environment environment) {
        return RecordFolders.of(environment);
    }

    @Bean
    Imports imports(GraphStore store, RecordFolders folders) {
        return new Imports(store, folders);
    }

    @Bean
    StartImport startImport(Imports imports) {
        return new StartImport(imports);
    }

    /** Runs when the web server already answers; what it answers is being completed, which the health tells. */
    @Bean
    ApplicationRunner importAtStart(StartImport start) {
        return arguments -> start.run();
    }

    @Bean
    HealthIndicator importHealthIndicator(StartImport start) {
        return start;
    }
}
