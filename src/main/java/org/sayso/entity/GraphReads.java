// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.sayso.graph.DriverErrors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads rows of projections: what a statement returns, and nothing that a mapping would load beside it. Failures are {@link org.sayso.problem.SaysoException}s. */
@Component
class GraphReads {
    private final Neo4jClient client;
    private final TransactionTemplate transaction;

    /** @param limit of one transaction, all its statements together; whole seconds count */
    GraphReads(
            Neo4jClient client,
            PlatformTransactionManager transactions,
            @Value("${sayso.query.timeout:30s}") Duration limit) {
        this.client = client;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout(Math.clamp(limit.toSeconds(), 1, Integer.MAX_VALUE));
    }

    /** What {@code read} gives, all its reads in one read-only transaction. */
    <T> T inOneTransaction(Supplier<T> read) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> read.get()));
        } catch (RuntimeException e) {
            throw DriverErrors.translate(e);
        }
    }

    List<Row> rows(String cypher, Map<String, ?> parameters) {
        return client.query(cypher).bindAll(Map.copyOf(parameters)).fetch().all().stream()
                .map(Row::new)
                .toList();
    }

    Optional<Row> row(String cypher, Map<String, ?> parameters) {
        return rows(cypher, parameters).stream().findFirst();
    }

    /** The number in the column {@code count} of the only row. */
    long count(String cypher, Map<String, ?> parameters) {
        return row(cypher, parameters).orElseThrow().number("count");
    }
}
