// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Part of {@link GraphStoreContract}: whatever a stranger writes, the graph stays as it is, and nobody outside hears of it. */
abstract class ReadOnlyContract {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(2), 10_000, 1_000_000, 64L << 20);

    abstract GraphStore store();

    @Test
    void hostileStatementsChangeNothingAndReachNobody() throws IOException {
        Rows.write(store(), "CREATE (:Entity {id: 'a', name: 'A'})-[:KNOWS]->(:Entity {id: 'b', name: 'B'})");
        List<HostileStatement> statements = HostileStatement.all();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(60);
        AtomicInteger contacts = new AtomicInteger();
        SoftAssertions softly = new SoftAssertions();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> count(listener, contacts));
            String graph = Rows.dump(store());
            String schema = schema();
            for (HostileStatement statement : statements) {
                String cypher = statement.cypher().replace("PORT", String.valueOf(listener.getLocalPort()));
                softly.assertThat(outcome(cypher)).as(cypher).isEqualTo(statement.outcome());
                softly.assertThat(Rows.dump(store()))
                        .as("graph after %s", cypher)
                        .isEqualTo(graph);
                softly.assertThat(schema()).as("schema after %s", cypher).isEqualTo(schema);
            }
        }
        softly.assertThat(contacts).hasValue(0);
        softly.assertAll();
    }

    @Test
    void planningRefusesWhatReadingRefuses() {
        SoftAssertions softly = new SoftAssertions();
        for (HostileStatement statement : HostileStatement.all()) {
            if (statement.isRefusedByItsPlan()) {
                softly.assertThatThrownBy(() -> store().plan(statement.cypher()))
                        .as(statement.cypher())
                        .isInstanceOfSatisfying(
                                SaysoException.class,
                                e -> assertThat(e.type().name()).isEqualTo(statement.outcome()));
            }
        }
        softly.assertAll();
    }

    /** The sentence is ours: Neo4j's own refusal comes only after it has looked up the host's name, which may hold what the graph knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNWIND ['a'] AS s RETURN [x IN [s] | COLLECT { LOAD CSV FROM 'http://' + x + '.invalid/' AS l RETURN l }]",
                "MATCH (n:Entity {id: 'a'}) WHERE any(x IN [n.id] WHERE EXISTS { LOAD CSV FROM 'http://' + x + '.invalid/' AS l }) RETURN n",
                "MATCH (n:Entity) WHERE n.id = head([x IN ['a'] | head(COLLECT { LOAD CSV FROM 'http://' + x + '.invalid/' AS l RETURN l })]) RETURN n",
                "CYPHER 25 RETURN reduce(s = 0, x IN ['a'] | s + COUNT { LOAD CSV FROM 'file:///' + x AS l })",
            })
    void loadCsvInsideAnExpressionIsRefusedBeforeItsAddressIsLookedAt(String cypher) {
        Rows.write(store(), "CREATE (:Entity {id: 'a'})");
        assertThatThrownBy(() -> Rows.of(store(), cypher))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.STATEMENT_NOT_ALLOWED))
                .hasMessageStartingWith("LOAD CSV is not allowed");
    }

    @Test
    void proceduresInsideAnExpressionAreRefusedToo() {
        assertThat(outcome("RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD value RETURN value + x }]"))
                .isEqualTo(ProblemType.STATEMENT_NOT_ALLOWED.name());
        assertThat(outcome("RETURN [x IN [1] | COLLECT { CALL db.labels() YIELD label RETURN label + x }]"))
                .isEqualTo(HostileStatement.HARMLESS);
    }

    @Test
    void readingTheSchemaAndTheAllowedProceduresWorks() {
        Rows.write(store(), "CREATE (:Entity {id: 'a', name: 'A'})-[:KNOWS]->(:Entity {id: 'b', name: 'B'})");
        assertThat(Rows.of(store(), "SHOW INDEXES YIELD name RETURN count(name) > 0"))
                .containsExactly("true");
        assertThat(Rows.of(store(), "SHOW CONSTRAINTS YIELD name RETURN count(name) > 0"))
                .containsExactly("true");
        assertThat(Rows.of(store(), "CALL db.labels() YIELD label WHERE label = 'Entity' RETURN label"))
                .containsExactly("\"Entity\"");
        assertThat(Rows.of(store(), "CALL db.schema.visualization() YIELD nodes RETURN size(nodes) > 0"))
                .containsExactly("true");
        assertThat(Rows.of(store(), "RETURN 'CREATE (n) DELETE n LOAD CSV'"))
                .containsExactly("\"CREATE (n) DELETE n LOAD CSV\"");
    }

    private String schema() {
        return Rows.of(store(), "SHOW INDEXES YIELD name, type RETURN name, type ORDER BY name")
                .toString();
    }

    private String outcome(String cypher) {
        try {
            store().read(new Statement(cypher), LIMITS, new Cancellation(), new RowVisitorAdapter() {});
            return HostileStatement.HARMLESS;
        } catch (SaysoException e) {
            return e.type().name();
        }
    }

    private static void count(ServerSocket listener, AtomicInteger contacts) {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                contacts.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
