// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import org.sayso.graph.GraphStore;
import org.sayso.query.Entities;
import org.sayso.query.ExportProperties;
import org.sayso.query.QueryRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
    @Bean
    Graphs graphs(GraphStore store, ExportProperties limits) {
        return new Graphs(store, limits);
    }

    @Bean
    ExportEntities exportEntities(GraphStore store, Entities entities) {
        return new ExportEntities(store, entities);
    }

    @Bean
    ExportRunner exportRunner(QueryRunner runner, ExportProperties limits) {
        return new ExportRunner(runner.forExports(limits));
    }
}
