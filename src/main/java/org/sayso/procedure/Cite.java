// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;
import org.neo4j.procedure.memory.ProcedureMemory;

/** {@code sayso.cite}: a function, as a citation is wanted beside other columns; a list, as a relation rests on several claims. */
@SuppressWarnings("NullAway.Init") // Neo4j sets the fields before it calls.
public class Cite {
    @Context
    public Transaction transaction;

    @Context
    public ProcedureMemory memory;

    /** One line for each claim, as {@link Citation} words it; null for null, and an empty list for a relationship that no claim speaks of. */
    @UserFunction("sayso.cite")
    @Description("Who says so, and where: a line for each claim behind a relation, or the line of one claim.")
    public @Nullable List<String> cite(@Name("of") @Nullable Object of) {
        if (of == null) {
            return null;
        }
        try (Stream<Evidence> evidence = Claims.evidence(Wanted.claims("sayso.cite", of, transaction), memory)) {
            return evidence.map(Citation::of).toList();
        }
    }
}
