// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.time.Duration;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ImportGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
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

    /** Waits for answers as long as a canned query may run. */
    @Bean
    Importer importer(GraphStore store, ImportGate gate, @Value("${sayso.query.timeout:30s}") Duration patience) {
        return new Importer(store, gate, patience);
    }

    @Bean
    Imports imports(Importer importer, RecordFolders folders, ImportMetrics metrics) {
        return new Imports(importer, folders, metrics);
    }

    /** Named as a health indicator, which it is too. */
    @Bean("importHealthIndicator")
    StartImport startImport(Imports imports) {
        return new StartImport(imports);
    }

    /** Runs when the web server already answers; what it answers is being completed, which the health tells. */
    @Bean
    ApplicationRunner importAtStart(StartImport start) {
        return arguments -> start.run();
    }
}
