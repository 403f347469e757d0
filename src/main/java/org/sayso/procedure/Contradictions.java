// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.Comparator;
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
import org.neo4j.procedure.Procedure;

/** {@code sayso.contradictions}: where accounts differ, with both sides. */
@SuppressWarnings("NullAway.Init") // Neo4j sets the field before it calls.
public class Contradictions {
    /** Voices and documents are read afterwards: Neo4j plans longer for a statement that reads them too than it runs. */
    private static final String BASES = """
            CALL () {
              MATCH (a:Entity)-[r]->(b:Entity)
              WHERE r.stance IN ['contested', 'varies']
              RETURN r.stance AS basis, type(r) AS type, a, b, r, null AS c, null AS o
              UNION ALL
              MATCH (c:Claim)-[x:CONTRADICTS|COMPETES_WITH]->(o:Claim), (c)-[:SUBJECT]->(a:Entity)
              OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
              OPTIONAL MATCH (a)-[r]->(b) WHERE r.id = c.relationId
              WITH c, x, o, a, b, r
              WHERE type(x) = 'COMPETES_WITH' OR coalesce(c.relationId <> o.relationId OR NOT r.stance IN ['contested', 'varies'], true)
              RETURN CASE type(x) WHEN 'CONTRADICTS' THEN 'contradicts' ELSE 'competes' END AS basis, c.relation AS type, a, b, r, c, o
            }
            RETURN basis, type, a AS from, b AS to, r AS relation, c AS one, o AS other
            ORDER BY basis, type, from.name, from.id, to.name, to.id, relation.id, one.id, other.id
            """;

    @Context
    public Transaction transaction;

    /**
     * A row.
     *
     * @param basis {@code contested} or {@code varies}, as a relation's stance has it: then one side affirms and the other denies; {@code contradicts} or
     *     {@code competes}: two claims that were recorded so
     * @param type of the relation, or of the one claim
     * @param to null where the one claim has no object
     * @param relation null where no relation follows from the one claim
     */
    public record Row(
            String basis,
            String type,
            Node from,
            @Nullable Node to,
            @Nullable Relationship relation,
            List<Node> one,
            List<String> oneVoices,
            List<String> oneDocuments,
            List<Node> other,
            List<String> otherVoices,
            List<String> otherDocuments) {}

    @Procedure(name = "sayso.contradictions", mode = Mode.READ)
    @Description("Relations that some affirm and others deny, and claims that contradict or compete: both sides.")
    public Stream<Row> contradictions() {
        return Rows.of(transaction, BASES, Map.of(), this::bothSides);
    }

    private Row bothSides(Rows row) {
        Relationship relation = row.get("relation", Relationship.class);
        Node claim = row.get("one", Node.class);
        List<Node> one = claim != null ? List.of(claim) : claims(relation, "affirms");
        List<Node> other = claim != null ? List.of(row.node("other")) : claims(relation, "denies");
        return new Row(
                row.text("basis"),
                row.text("type"),
                row.node("from"),
                row.get("to", Node.class),
                relation,
                one,
                voices(one),
                documents(one),
                other,
                voices(other),
                documents(other));
    }

    /** Those that make the relation what it is, on one side, by id. */
    private List<Node> claims(@Nullable Relationship relation, String stance) {
        return relation == null
                ? List.of()
                : Claims.of(transaction, relation).stream()
                        .filter(claim -> Stored.text(claim, "status", "").equals("done"))
                        .filter(claim -> Stored.text(claim, "stance", "").equals(stance))
                        .sorted(Comparator.comparing(claim -> Stored.text(claim, "id", "")))
                        .toList();
    }

    private static List<String> voices(List<Node> claims) {
        return claims.stream()
                .flatMap(claim -> Stored.ends(claim, "SAID_BY").stream())
                .map(Voice::of)
                .distinct()
                .sorted(Comparator.comparing(Voice::name).thenComparing(Voice::id))
                .map(Voice::name)
                .toList();
    }

    private static List<String> documents(List<Node> claims) {
        return claims.stream()
                .flatMap(claim -> Stored.ends(claim, "SAID_IN").stream())
                .map(document -> Stored.text(document, "id", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
