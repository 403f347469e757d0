// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Part of {@link GraphStoreContract}: the graph version, and the dump that tests compare graphs by. */
abstract class VersionContract {
    private static final String GRAPH = """
            CREATE (:Document {id: 'd1', digest: 'dd'}), (:Entity:Person {id: 'b', digest: 'bb'}), (:Entity {id: 'a', digest: 'aa'}),
            (:Entity {id: 'a-1', digest: 'a1'}), (:Vocabulary {id: 'vocabulary', digest: 'vv'}), (:ImportedRecord {id: 'r', digest: 'rr'})""";

    abstract GraphStore store();

    private String version() {
        return new GraphVersion(store()).current();
    }

    @Test
    void theVersionIsTheHashOfTheSortedLines() throws Exception {
        Rows.write(store(), GRAPH);
        String lines = "rule 2\ndocument d1 dd\nentity a aa\nentity a-1 a1\nentity b bb\nvocabulary vocabulary vv\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(version()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void theVersionIsEqualExactlyWhenTheContentIs() {
        Rows.write(store(), GRAPH);
        String before = version();
        Rows.write(store(), "MATCH (r:ImportedRecord) DELETE r");
        assertThat(version()).isEqualTo(before);
        for (String change : List.of(
                "MATCH (n:Entity {id: 'a'}) SET n.digest = 'ab'",
                "MATCH (n:Document) SET n.id = 'd2'",
                "MATCH (n:Vocabulary) SET n.digest = 'vw'",
                "MATCH (n:Entity {id: 'b'}) DELETE n",
                "CREATE (:Document {id: 'd3', digest: 'd3'})")) {
            String last = version();
            Rows.write(store(), change);
            assertThat(version()).as(change).isNotEqualTo(last);
        }
        Rows.write(store(), "MATCH (n) DETACH DELETE n");
        Rows.write(store(), "CREATE (:Entity {id: 'b', digest: 'bb'}), (:Entity {id: 'a-1', digest: 'a1'})");
        Rows.write(
                store(), "CREATE (:Vocabulary {id: 'vocabulary', digest: 'vv'}), (:Document {id: 'd1', digest: 'dd'})");
        Rows.write(store(), "CREATE (:Entity {id: 'a', digest: 'aa'})");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aKeptVersionFollowsEveryWrite() {
        GraphVersion kept = new GraphVersion(store());
        String empty = kept.current();
        assertThat(kept.current()).isEqualTo(empty);
        Rows.write(store(), GRAPH);
        assertThat(kept.current()).isEqualTo(version()).isNotEqualTo(empty);
    }

    @Test
    void theDumpTellsEveryDifferenceAndLeavesOutTheImportersOwn() {
        String graph =
                "CREATE (a:Entity:Person {id: 'a', n: %s, l: ['y', 'x']})-[:KNOWS {id: 'r', w: 0.5}]->(:Claim {id: 'a'}), (:Note {d: date('2023-07-01')})";
        Rows.write(store(), graph.formatted("1"));
        Rows.write(store(), "MATCH (a:Entity) CREATE (:ImportedRecord {id: 'x'})-[:OF]->(a), (:ImportState {id: 's'})");
        String dump = Rows.dump(store());
        assertThat(dump).isEqualTo("""
                        node (Claim { "id": "a" } )
                        node (Entity:Person { "id": "a" "l": [ "y" "x" ] "n": 1 } )
                        node (Note { "d": @2023-07-01 } )
                        relationship "Entity" -KNOWS "a" "a" { "id": "r" "w": 0.5 } - "Claim"
                        """);
        Rows.write(store(), "MATCH (n) DETACH DELETE n");
        Rows.write(store(), graph.formatted("1.0"));
        assertThat(Rows.dump(store())).isNotEqualTo(dump);
    }
}
