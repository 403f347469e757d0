// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Optional;
import org.sayso.vocabulary.Vocabulary;

/** The vocabulary that the graph was made with, as the importer left it there. */
public record GraphVocabulary(String json, String digest) {
    private static final Statement READ =
            new Statement("MATCH (v:Vocabulary {id: 'vocabulary'}) RETURN v.json AS json, v.digest AS digest");

    /** Nothing for a graph that no import has filled. */
    public static Optional<GraphVocabulary> of(GraphStore store) {
        return RowCollector.all(store, READ).stream()
                .findFirst()
                .map(row -> new GraphVocabulary(String.valueOf(row.get("json")), String.valueOf(row.get("digest"))));
    }

    /** An empty one for a graph that no import has filled. */
    public static Vocabulary read(GraphStore store) {
        return of(store).map(GraphVocabulary::read).orElse(Vocabulary.EMPTY);
    }

    /**
     * The vocabulary itself.
     *
     * @throws IllegalArgumentException when somebody else than the importer has written it
     */
    public Vocabulary read() {
        return Vocabulary.ofJson(json);
    }
}
