// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;

/** Filters as they are written in a request. */
record Wanted(GraphFilter filter) {
    static Wanted all() {
        return new Wanted(GraphFilter.NONE);
    }

    Wanted relations(String... relations) {
        return new Wanted(new GraphFilter(
                List.of(relations),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted types(String... types) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                List.of(types),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted around(String around, int depth) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                around,
                depth,
                filter.since(),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted since(String since) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                LocalDate.parse(since),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted until(String until) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                LocalDate.parse(until),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted asOf(String asOf) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                LocalDate.parse(asOf),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted stances(String... stances) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                filter.asOf(),
                List.of(stances),
                filter.publisher(),
                filter.saidBy(),
                filter.limit()));
    }

    Wanted publisher(String publisher) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                publisher,
                filter.saidBy(),
                filter.limit()));
    }

    Wanted saidBy(String... saidBy) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                List.of(saidBy),
                filter.limit()));
    }

    Wanted limit(long limit) {
        return new Wanted(new GraphFilter(
                filter.relations(),
                filter.types(),
                filter.around(),
                filter.depth(),
                filter.since(),
                filter.until(),
                filter.asOf(),
                filter.stances(),
                filter.publisher(),
                filter.saidBy(),
                limit));
    }
}
