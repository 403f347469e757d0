// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** {@code sayso.perspective}: the direct relations as some voices tell them. */
@SuppressWarnings("NullAway.Init") // Neo4j sets the field before it calls.
public class Perspective {
    /** Of a claim, what supports its relation; in wording, the plainest counts. */
    private static final String TOLD = """
            UNWIND $voices AS v
            MATCH (v)<-[:SAID_BY]-(c:Claim {status: 'done'})
            WHERE c.relationId IS NOT NULL
            MATCH (c)-[:SUBJECT]->(a:Entity), (c)-[:OBJECT]->(b:Entity)
            MATCH (a)-[r]->(b) WHERE r.id = c.relationId
            WITH a, r, b, c.stance AS stance, v, c ORDER BY v.id, c.id
            WITH a, r, b, stance, collect(DISTINCT v.id) AS voices, collect(DISTINCT c) AS claims
            RETURN a AS from, r AS relation, b AS to, stance,
                   [word IN ['plain', 'hedged', 'implied'] WHERE any(c IN claims WHERE c.wording = word)][0] AS wording, voices, claims
            ORDER BY type(r), a.name, a.id, b.name, b.id, r.id, stance
            """;

    @Context
    public Transaction transaction;

    /**
     * A row; there are two of a relation that the voices both affirm and deny.
     *
     * @param stance {@code affirms} or {@code denies}
     * @param voices ids of those who say so
     * @param claims theirs
     */
    public record Row(
            Node from,
            Relationship relation,
            Node to,
            String stance,
            @Nullable String wording,
            List<String> voices,
            List<Node> claims) {}

    /** No row for null, nor for voices that only others tell of. */
    @Procedure(name = "sayso.perspective", mode = Mode.READ)
    @Description("The graph as these voices tell it: the relations that they affirm or deny.")
    public Stream<Row> perspective(@Name("voices") @Nullable Object voices) {
        if (voices == null) {
            return Stream.empty();
        }
        return Rows.of(
                transaction,
                TOLD,
                Map.of("voices", Wanted.voices("sayso.perspective", voices, transaction)),
                row -> new Row(
                        row.node("from"),
                        row.sure("relation", Relationship.class),
                        row.node("to"),
                        row.text("stance"),
                        row.get("wording", String.class),
                        row.list("voices", String.class),
                        row.list("claims", Node.class)));
    }
}
