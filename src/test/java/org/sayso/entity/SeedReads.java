// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.sayso.Seeds;
import org.sayso.graph.BoltAccess;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

/** Reads of things over a driver of its own, from the store with the records that come with Sayso. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SeedReads {
    private final Driver driver = driver();

    final GraphReads reads = reads(Duration.ofSeconds(60));
    final ClaimReads claims = new ClaimReads(reads);
    final EntityRelations relations = new EntityRelations(reads);
    final EntityReads entities = new EntityReads(reads, relations, claims);
    final RelationReads relation = new RelationReads(reads, claims);
    final DocumentReads documents = new DocumentReads(reads, claims);
    final EntitySearch search = new EntitySearch(reads);
    final NearMatches near = new NearMatches(reads);

    private static Driver driver() {
        BoltAccess bolt = ((EmbeddedGraphStore) Seeds.shared()).bolt();
        return GraphDatabase.driver(bolt.uri(), AuthTokens.basic(bolt.username(), bolt.password()));
    }

    final GraphReads reads(Duration limit) {
        return new GraphReads(Neo4jClient.create(driver), new Neo4jTransactionManager(driver), limit);
    }

    @AfterAll
    void close() {
        driver.close();
    }

    static String id(String cypher) {
        var rows = RowCollector.all(Seeds.shared(), new Statement(cypher));
        assertThat(rows).hasSize(1);
        return Objects.requireNonNull(rows.getFirst().get("id")).toString();
    }

    static String relationId(String from, String type, String to) {
        return id(
                "MATCH (:Entity {id: '%s'})-[r:%s]->(:Entity {id: '%s'}) RETURN r.id AS id".formatted(from, type, to));
    }

    static List<String> ids(List<Reference> things) {
        return things.stream().map(Reference::id).toList();
    }
}
