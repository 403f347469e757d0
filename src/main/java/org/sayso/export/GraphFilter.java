// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the graph is wanted. What is null does not narrow it. All that is there must hold of a relation.
 *
 * @param relations types of relations
 * @param types types of entities, which both ends must have one of
 * @param around id of an entity; relations that one reaches from it in up to {@code depth} steps, whichever way they point
 * @param depth at least 1; heeded with {@code around} only
 * @param since not what lies before this day; what has no date goes
 * @param until not what lies after this day; what has no date goes
 * @param asOf only moments that had happened by this day, and spans that held on it, certainly or possibly
 * @param stances which relations count
 * @param publisher id of an entity: relations that a document of this publisher speaks of
 * @param saidBy ids of voices, one of which affirms the relation
 * @param limit at most this many relations, the first ones in order
 */
record GraphFilter(
        @Nullable List<String> relations,
        @Nullable List<String> types,
        @Nullable String around,
        int depth,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate asOf,
        List<String> stances,
        @Nullable String publisher,
        @Nullable List<String> saidBy,
        @Nullable Long limit) {
    static final List<String> HELD = List.of("affirmed", "contested", "varies");

    static final List<String> DENIED = List.of("denied");

    static final GraphFilter NONE = new GraphFilter(null, null, null, 1, null, null, null, HELD, null, null, null);

    /** What of it speaks of relations one by one, not of the graph that they make. */
    GraphFilter ofSingleRelations() {
        return new GraphFilter(relations, null, null, 1, since, until, asOf, stances, publisher, saidBy, null);
    }

    /** The same, but of other stances. */
    GraphFilter of(List<String> others) {
        return new GraphFilter(relations, types, around, depth, since, until, asOf, others, publisher, saidBy, limit);
    }

    GraphFilter withoutLimit() {
        return new GraphFilter(relations, types, around, depth, since, until, asOf, stances, publisher, saidBy, null);
    }

    /** Whether every entity is wanted, also those without a relation. */
    boolean isOfAllEntities() {
        return relations == null
                && around == null
                && since == null
                && until == null
                && asOf == null
                && publisher == null
                && saidBy == null
                && limit == null;
    }

    /** Whether every claim is wanted: leaving out denied relations, which is what a filter does when not asked otherwise, leaves out none of their claims. */
    boolean isOfAllClaims() {
        return isOfAllEntities() && types == null && stances.containsAll(HELD);
    }
}
