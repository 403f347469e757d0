// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Digests;

/**
 * Names the content of a graph: equal versions, equal graphs, on every machine and in every store. It is the SHA-256 of the number of the derivation rule and of
 * the sorted lines {@code kind id digest} of documents, entities and the vocabulary; whoever writes those nodes keeps their digests true. Thread-safe.
 */
public final class GraphVersion {
    /** To be raised when the same records shall give other ids or relations: every version then changes, and every cached answer with it. */
    public static final int DERIVATION_RULE = 2;

    /** In the order of their kinds; ids are ASCII, so that Neo4j's order is that of the lines. */
    private static final List<Statement> LINES =
            List.of(lines("document", "Document"), lines("entity", "Entity"), lines("vocabulary", "Vocabulary"));

    private final GraphStore store;
    private final ImportGate gate;
    private @Nullable String version;
    private long changeCount;

    /** Of a store that no import of this process changes meanwhile. */
    public GraphVersion(GraphStore store) {
        this(store, new ImportGate());
    }

    GraphVersion(GraphStore store, ImportGate gate) {
        this.store = store;
        this.gate = gate;
    }

    /** 64 hexadecimal digits in lower case; computed anew only when data changed since the last call. While an import is applied it is that of the graph before, where known. */
    public synchronized String current() {
        if (version != null && gate.isApplying()) {
            return version;
        }
        // Counted before reading: a change meanwhile makes the next call compute again.
        long now = store.changeCount();
        if (version == null || changeCount != now) {
            version = compute();
            changeCount = now;
        }
        return version;
    }

    private String compute() {
        MessageDigest digest = Digests.begin();
        digest.update("rule %d\n".formatted(DERIVATION_RULE).getBytes(StandardCharsets.UTF_8));
        for (Statement statement : LINES) {
            store.read(statement, ReadLimits.NONE, new Cancellation(), new LineDigest(digest));
        }
        return Digests.hex(digest);
    }

    /** The condition makes Neo4j walk the index on ids, which is sorted already, instead of sorting. */
    private static Statement lines(String kind, String label) {
        return new Statement(
                "MATCH (n:%s) WHERE n.id >= '' RETURN '%s ' + n.id + ' ' + coalesce(n.digest, '') ORDER BY n.id"
                        .formatted(label, kind));
    }

    private static final class LineDigest extends RowVisitorAdapter {
        private final MessageDigest digest;

        LineDigest(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void onString(String line) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
    }
}
