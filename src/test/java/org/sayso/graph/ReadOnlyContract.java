// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.sayso.HostileStatement;
import org.sayso.Listener;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Part of {@link GraphStoreContract}: whatever a stranger writes, the graph stays as it is, and nobody outside hears of it. */
abstract class ReadOnlyContract {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(2), 10_000, 1_000_000, 64L << 20);

    abstract GraphStore store();

    /** What uses things up, and what only Sayso's own answer tells, is tried over HTTP: see {@code HostileIT}. */
    @Test
    void hostileStatementsAreRefusedChangeNothingAndReachNobody() {
        Rows.write(store(), "CREATE (:Person:Entity {id: 'a', name: 'A'})-[:KNOWS]->(:Entity {id: 'b', name: 'B'})");
        SoftAssertions softly = new SoftAssertions();
        String graph = Rows.dump(store());
        String schema = schema();
        try (Listener listener = new Listener()) {
            for (HostileStatement statement : HostileStatement.all()) {
                if (statement.isRefusedByItsPlan() || statement.onlyWhenReached()) {
                    softly.assertThat(outcome(statement.cypher(listener.port())))
                            .as(statement.toString())
                            .isIn(statement.outcomes());
                }
            }
            softly.assertThat(listener.contacts()).isZero();
        }
        softly.assertThat(Rows.dump(store())).isEqualTo(graph);
        softly.assertThat(schema()).isEqualTo(schema);
        softly.assertAll();
    }

    @Test
    void planningRefusesWhatReadingRefuses() {
        SoftAssertions softly = new SoftAssertions();
        for (HostileStatement statement : HostileStatement.all()) {
            if (statement.isRefusedByItsPlan() && !statement.cypher().contains("XPLAIN")) {
                softly.assertThatThrownBy(() -> store().plan(statement.cypher()))
                        .as(statement.toString())
                        .isInstanceOfSatisfying(
                                SaysoException.class,
                                e -> assertThat(e.type().name()).isIn(statement.outcomes()));
            }
        }
        softly.assertAll();
    }

    /** The sentence is ours: Neo4j's own refusal comes only after it has looked up the host's name, which may hold what the graph knows. */
    @Test
    void loadCsvInsideAnExpressionIsRefusedBeforeItsAddressIsLookedAt() {
        Rows.write(store(), "CREATE (:Person:Entity {id: 'a'})");
        List<HostileStatement> hidden = HostileStatement.all().stream()
                .filter(statement ->
                        statement.onlyWhenReached() && statement.cypher().contains("LOAD CSV"))
                .toList();
        assertThat(hidden)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(statement -> assertThatThrownBy(() -> Rows.of(store(), statement.cypher()))
                        .isInstanceOfSatisfying(
                                SaysoException.class,
                                e -> assertThat(e.type()).isEqualTo(ProblemType.STATEMENT_NOT_ALLOWED))
                        .hasMessageStartingWith("LOAD CSV is not allowed"));
    }

    @Test
    void aPlanIsShownInsteadOfRowsButNotWhereRowsAreNeeded() {
        assertThat(Rows.of(store(), "EXPLAIN MATCH (n:Nobody) RETURN n.id AS id"))
                .first()
                .asString()
                .startsWith("1 null 0 \"ProduceResults\" \"id\"");
        assertThatThrownBy(() -> store().plan("EXPLAIN RETURN 1"))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.STATEMENT_NOT_ALLOWED));
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
}
