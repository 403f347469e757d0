// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

class EmbeddedGraphStoreIT extends GraphStoreContract {
    @Override
    EmbeddedGraphStore open(Path directory) {
        return EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory));
    }

    /** What strangers with the password can do, and cannot. */
    @Nested
    class Bolt {
        private Driver driver(String password) {
            BoltAccess bolt = ((EmbeddedGraphStore) store()).bolt();
            return GraphDatabase.driver(bolt.uri(), AuthTokens.basic(bolt.username(), password));
        }

        private Driver driver() {
            return driver(((EmbeddedGraphStore) store()).bolt().password());
        }

        @Test
        void thePasswordIsAskedFor() {
            Rows.write(store(), "CREATE (:Entity {id: 'a'})");
            try (Driver driver = driver();
                    Session session = driver.session()) {
                assertThat(session.run("MATCH (n:Entity) RETURN n.id")
                                .single()
                                .get(0)
                                .asString())
                        .isEqualTo("a");
            }
            for (String wrong : new String[] {"neo4j", "wrong-password"}) {
                try (Driver driver = driver(wrong)) {
                    assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
                }
            }
        }

        @Test
        void writingIsRefusedWithTheReasonAndWhatToDo() {
            Rows.write(store(), "CREATE (:Entity {id: 'a'})-[:KNOWS]->(:Entity {id: 'b'})");
            String before = Rows.dump(store());
            long changes = store().changeCount();
            try (Driver driver = driver();
                    Session session = driver.session()) {
                for (String cypher : new String[] {
                    "CREATE (:Entity {id: 'x'})",
                    "MATCH (n) SET n.x = 1",
                    "MATCH (n) REMOVE n:Entity",
                    "MATCH ()-[r]->() DELETE r",
                    "MATCH (n) DETACH DELETE n",
                }) {
                    assertThatThrownBy(() -> session.run(cypher).consume())
                            .as(cypher)
                            .isInstanceOf(Neo4jException.class)
                            .hasMessageContaining(CommitGuard.REFUSAL);
                }
                // Neo4j words the failure of a transaction inside a statement itself.
                for (String inner :
                        new String[] {"IN TRANSACTIONS OF 1 ROW", "IN 2 CONCURRENT TRANSACTIONS OF 1 ROW"}) {
                    assertThatThrownBy(() -> session.run("UNWIND [1, 2] AS x CALL (x) { CREATE (:X) } " + inner)
                                    .consume())
                            .isInstanceOf(Neo4jException.class);
                }
                assertThatThrownBy(() -> session.run("CREATE (:X)").consume())
                        .isInstanceOfSatisfying(Neo4jException.class, Bolt::assertReadOnly);
                assertThatThrownBy(() -> session.executeWriteWithoutResult(
                                transaction -> transaction.run("CREATE (:X)").consume()))
                        .hasMessageContaining("sayso.graph.bolt.writable=true");
            }
            assertThat(Rows.dump(store())).isEqualTo(before);
            assertThat(store().changeCount()).isEqualTo(changes);
            assertThat(store().hasDrift()).isFalse();
        }

        private static void assertReadOnly(Neo4jException refusal) {
            assertThat(refusal.code()).isEqualTo("Neo.ClientError.Security.Forbidden");
            assertThat(refusal.gqlStatus()).isEqualTo("25G03");
            assertThat(refusal.statusDescription())
                    .isEqualTo("error: invalid transaction state - read-only GQL-transaction");
        }

        @Test
        void metadataThatClaimsToBeTheImporterDoesNotHelp() {
            try (Driver driver = driver();
                    Session session = driver.session()) {
                var asImporter = org.neo4j.driver.TransactionConfig.builder()
                        .withMetadata(java.util.Map.of("app", "sayso", "type", "importer"))
                        .build();
                assertThatThrownBy(() -> session.run("CREATE (:X)", asImporter).consume())
                        .hasMessageContaining("Only Sayso's importer");
            }
        }

        @Test
        void loadCsvReachesNobodyForAnybody() {
            try (Driver driver = driver();
                    Session session = driver.session()) {
                assertThatThrownBy(() -> session.run("LOAD CSV FROM 'http://127.0.0.1:9/' AS line RETURN line")
                                .consume())
                        .hasMessageContaining("blocked");
                assertThatThrownBy(() -> session.run("LOAD CSV FROM 'file:///x.csv' AS line RETURN line")
                                .consume())
                        .isInstanceOf(Neo4jException.class);
            }
        }
    }
}
