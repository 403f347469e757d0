// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;

/** {@code sayso.certainly} and {@code sayso.possibly}: whether a span held on a day, or a moment had come by then, going by dates alone. */
@SuppressWarnings("NullAway.Init") // Neo4j sets the field before it calls.
public class OnDay {
    @Context
    public Transaction transaction;

    @UserFunction("sayso.certainly")
    @Description("Whether the dates told make it certain that a span held on a day, or that a moment had come by then.")
    public @Nullable Boolean certainly(@Name("of") @Nullable Object of, @Name("day") @Nullable Object day) {
        Certainty certainty = certainty("sayso.certainly", of, day);
        return certainty == null ? null : certainty == Certainty.CERTAINLY;
    }

    @UserFunction("sayso.possibly")
    @Description("Whether the dates told allow that a span held on a day, or that a moment had come by then.")
    public @Nullable Boolean possibly(@Name("of") @Nullable Object of, @Name("day") @Nullable Object day) {
        Certainty certainty = certainty("sayso.possibly", of, day);
        return certainty == null ? null : certainty != Certainty.NO;
    }

    private @Nullable Certainty certainty(String function, @Nullable Object of, @Nullable Object day) {
        if (of == null || day == null) {
            return null;
        }
        Entity thing = Wanted.datedThing(function, of);
        Dated dated = new Dating(transaction).of(thing);
        if (dated == null) {
            return null;
        }
        Certainty certainty = dated.on(Wanted.day(function, day));
        return certainty == Certainty.CERTAINLY && !isToldAsDone(thing) ? Certainty.POSSIBLY : certainty;
    }

    /** No date makes certain what is only announced. */
    private static boolean isToldAsDone(Entity thing) {
        return !(thing instanceof Node) || Stored.text(thing, "status", "done").equals("done");
    }
}
