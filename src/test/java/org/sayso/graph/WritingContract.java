// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Part of {@link GraphStoreContract}: transactions of the importer, and the schema. */
abstract class WritingContract {
    private static final String SCHEMA =
            "SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP' "
                    + "RETURN name, state, type, labelsOrTypes, properties, owningConstraint ORDER BY name";

    abstract GraphStore store();

    @Test
    void statementsOfOneCallSeeEachOtherAndAreAllThere() {
        store().write(List.of(
                new Statement(
                        "UNWIND $rows AS row CREATE (n:Entity {id: row.id}) SET n += row.values",
                        Map.of(
                                "rows",
                                List.of(
                                        Map.of("id", "a", "values", Map.of("n", 1L)),
                                        Map.of("id", "b", "values", Map.of())))),
                new Statement(
                        "MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) CREATE (a)-[:KNOWS]->(b) RETURN a, b")));
        assertThat(Rows.dump(store())).isEqualTo("""
                        node (Entity { "id": "a" "n": 1 } )
                        node (Entity { "id": "b" } )
                        relationship "Entity" -KNOWS "a" "b" { } - "Entity"
                        """);
    }

    @Test
    void aWriteWithRowsRunsToItsEnd() {
        Rows.write(store(), "UNWIND range(1, 3000) AS x CREATE (n:Entity {id: 'e' + x}) RETURN n");
        assertThat(Rows.of(store(), "MATCH (n:Entity) RETURN count(n)")).containsExactly("3000");
    }

    @Test
    void ifOneStatementFailsNothingIsWritten() {
        Rows.write(store(), "CREATE (:Entity {id: 'kept'})");
        String before = Rows.dump(store());
        List<List<Statement>> failing = List.of(
                List.of(new Statement("CREATE (:Entity {id: 'x'})"), new Statement("CREATE (:Entity {id: 'kept'})")),
                List.of(
                        new Statement("MATCH (n) DETACH DELETE n"),
                        new Statement("UNWIND [1, 0] AS x CREATE (:Entity {n: 1 / x})")),
                List.of(new Statement("CREATE (:Entity {id: 'x'})"), new Statement("not Cypher")));
        for (List<Statement> statements : failing) {
            assertThatThrownBy(() -> store().write(statements)).isInstanceOf(SaysoException.class);
            assertThat(Rows.dump(store())).isEqualTo(before);
        }
    }

    @Test
    void aFailedWriteSaysWhy() {
        assertThatThrownBy(() -> Rows.write(store(), "CREATE (n"))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CYPHER));
        assertThatThrownBy(() -> Rows.write(store(), "UNWIND [1, 2] AS x CREATE (:Claim {id: 'same'})"))
                .isInstanceOfSatisfying(SaysoException.class, e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.QUERY_FAILED);
                    assertThat(e.details())
                            .containsEntry("neo4jCode", "Neo.ClientError.Schema.ConstraintValidationFailed");
                });
    }

    @Test
    void theSchemaIsComplete() {
        assertThat(Rows.of(store(), SCHEMA))
                .containsExactly(
                        range("claim_earliest", "Claim", "earliest"),
                        unique("claim_id", "Claim"),
                        range("claim_latest", "Claim", "latest"),
                        range("claim_relation_id", "Claim", "relationId"),
                        unique("document_id", "Document"),
                        unique("entity_id", "Entity"),
                        "\"entity_names\" \"ONLINE\" \"FULLTEXT\" [ \"Entity\" ] [ \"name\" \"aliases\" ] null",
                        range("event_earliest", "Event", "earliest"),
                        range("event_latest", "Event", "latest"),
                        unique("imported_record_id", "ImportedRecord"));
    }

    private static String range(String name, String label, String property) {
        return "\"%s\" \"ONLINE\" \"RANGE\" [ \"%s\" ] [ \"%s\" ] null".formatted(name, label, property);
    }

    private static String unique(String name, String label) {
        return "\"%s\" \"ONLINE\" \"RANGE\" [ \"%s\" ] [ \"id\" ] \"%s\"".formatted(name, label, name);
    }

    @Test
    void ensuringTheSchemaMendsWhatWasDroppedOrReplacedAndChangesNothingElse() {
        List<String> complete = Rows.of(store(), SCHEMA);
        store().ensureSchema();
        assertThat(Rows.of(store(), SCHEMA)).isEqualTo(complete);
        for (String damage :
                List.of("DROP CONSTRAINT claim_id", "DROP INDEX entity_names", "DROP INDEX claim_latest")) {
            store().write(List.of(new Statement(damage)));
        }
        store().write(List.of(new Statement("CREATE RANGE INDEX claim_latest FOR (n:Other) ON (n.latest)")));
        store().write(List.of(new Statement("CREATE TEXT INDEX entity_names FOR (n:Entity) ON (n.name)")));
        assertThat(Rows.of(store(), SCHEMA)).isNotEqualTo(complete);
        store().ensureSchema();
        assertThat(Rows.of(store(), SCHEMA)).isEqualTo(complete);
    }

    @Test
    void whatOthersMadeOfTheSameContentGivesWayAndABrokenIndexOfTheirsIsLeftAlone() {
        List<String> complete = Rows.of(store(), SCHEMA);
        for (String damage : List.of(
                "DROP CONSTRAINT entity_id",
                "CREATE INDEX theirs_id FOR (n:Entity) ON (n.id)",
                "DROP CONSTRAINT claim_id",
                "CREATE CONSTRAINT theirs_claim FOR (n:Claim) REQUIRE n.id IS UNIQUE",
                "DROP INDEX entity_names",
                "CREATE FULLTEXT INDEX theirs_names FOR (n:Entity) ON EACH [n.name, n.aliases]",
                "CREATE (:Big {text: reduce(s = '', x IN range(1, 10000) | s + 'long')})",
                "CREATE INDEX theirs_broken FOR (n:Big) ON (n.text)")) {
            Rows.write(store(), damage);
        }
        store().ensureSchema();
        assertThat(Rows.of(store(), SCHEMA))
                .filteredOn(row -> !row.contains("theirs_broken"))
                .isEqualTo(complete);
        assertThat(Rows.of(store(), "SHOW INDEXES YIELD name, state WHERE name = 'theirs_broken' RETURN state"))
                .containsExactly("\"FAILED\"");
        Rows.write(store(), "DROP INDEX theirs_broken");
    }

    @Test
    void namesAndAliasesAreFoundThroughTheFullTextIndex() {
        Rows.write(store(), "CREATE (:Entity {id: 'a', name: 'First Assembly', aliases: ['Quorum', 'Old House']})");
        String find = "CALL db.index.fulltext.queryNodes('entity_names', $words) YIELD node RETURN node.id";
        assertThat(Rows.of(store(), find, Map.of("words", "quorum"))).containsExactly("\"a\"");
        assertThat(Rows.of(store(), find, Map.of("words", "assembly"))).containsExactly("\"a\"");
        assertThat(Rows.of(store(), find, Map.of("words", "parliament"))).isEmpty();
    }
}
