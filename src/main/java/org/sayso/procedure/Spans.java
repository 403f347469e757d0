// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.sayso.vocabulary.SpanTypes;

/** The types of relations that last, by the vocabulary in the graph. A function is called once a row, so what a vocabulary says is kept by its digest. */
final class Spans {
    private static final int MOST = 16;
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Spans() {}

    /** Empty without a vocabulary: then everything happens at a moment, as in {@code timeline}. */
    static Set<String> in(Transaction transaction) {
        try (ResourceIterator<Node> vocabularies = transaction.findNodes(Stored.VOCABULARY)) {
            return vocabularies.hasNext() ? of(vocabularies.next()) : Set.of();
        }
    }

    private static Set<String> of(Node vocabulary) {
        String digest = Stored.text(vocabulary, "digest");
        if (digest == null) {
            return SpanTypes.in(Stored.text(vocabulary, "json", ""));
        }
        if (KNOWN.size() >= MOST && !KNOWN.containsKey(digest)) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(digest, any -> SpanTypes.in(Stored.text(vocabulary, "json", "")));
    }
}
