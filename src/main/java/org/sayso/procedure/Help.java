// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;

/** {@code sayso.help}: what there is, in Neo4j's own words. */
@SuppressWarnings("NullAway.Init") // Neo4j sets the field before it calls.
public class Help {
    @Context
    public Transaction transaction;

    /**
     * A row.
     *
     * @param signature with the types of arguments and answers
     */
    public record Row(String name, String signature, String description) {}

    @Procedure(name = "sayso.help", mode = Mode.READ)
    @Description("The functions and procedures that Sayso adds to Cypher.")
    public Stream<Row> help() {
        return Stream.of("FUNCTIONS", "PROCEDURES")
                .flatMap(kind -> Rows.of(
                        transaction,
                        "SHOW %s YIELD name, signature, description WHERE name STARTS WITH 'sayso.'".formatted(kind),
                        Map.of(),
                        row -> new Row(row.text("name"), row.text("signature"), row.text("description"))))
                .sorted(Comparator.comparing(Row::name));
    }
}
