// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import org.sayso.graph.BoltAccess;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.problem.SaysoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where everything is and what is in the graph. */
@Component
class StartLine {
    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    private final GraphSummary summary;
    private final EmbeddedGraphStore store;
    private final Environment environment;

    StartLine(GraphSummary summary, EmbeddedGraphStore store, Environment environment) {
        this.summary = summary;
        this.store = store;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        BoltAccess bolt = store.bolt();
        LOG.info(
                "Sayso {} is ready: http://{}:{}/  {}  user {}, {}",
                summary.software(),
                host(environment.getProperty("server.address", "127.0.0.1")),
                environment.getProperty("local.server.port"),
                bolt.uri(),
                bolt.username(),
                bolt.passwordFile() == null ? "the password that was set" : "password in " + bolt.passwordFile());
        try {
            tellContent(summary.version());
        } catch (SaysoException e) {
            // Worth no more than the line: thrown on, it would end the server.
            LOG.warn("What is in the graph could not be counted: {}", e.getMessage());
        }
    }

    private static void tellContent(GraphSummary.Version version) {
        LOG.info(
                "{} documents, {} entities, {} claims, {} relations; graph version {}{}",
                version.documents(),
                version.entities(),
                version.claims(),
                version.relations(),
                version.graphVersion(),
                version.drift() ? "; DRIFT: somebody else than the importer has changed the graph" : "");
    }

    /** As it is written in a URL. */
    static String host(String address) {
        return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
    }
}
