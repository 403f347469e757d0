// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs statements in tests and gives back their rows in {@link LineNotation}. */
final class Rows {
    static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(20), 10_000, 1_000_000, 64L << 20);

    private Rows() {}

    static List<String> of(GraphStore store, String cypher) {
        return of(store, cypher, Map.of());
    }

    static List<String> of(GraphStore store, String cypher, Map<String, ?> parameters) {
        List<String> rows = new ArrayList<>();
        store.read(
                new Statement(cypher, parameters),
                LIMITS,
                new Cancellation(),
                new LineNotation(line -> rows.add(line.strip())));
        return rows;
    }

    static void write(GraphStore store, String cypher) {
        store.write(List.of(new Statement(cypher)));
    }

    static String dump(GraphStore store) {
        try {
            StringWriter out = new StringWriter();
            new GraphDump(store).writeTo(out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
