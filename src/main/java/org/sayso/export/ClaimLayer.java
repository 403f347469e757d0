// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.vocabulary.Vocabulary;

/**
 * Entities and their relations, and behind these the claims, with their voices and documents. Without a filter that narrows it is all of them, claims of no relation
 * among them; else the claims of the relations that are kept, with everything that these claims speak of. As ids, claims have {@code claim:} in front and documents
 * {@code document:}, for an entity may have the id of a document.
 */
final class ClaimLayer implements GraphSource {
    static final String CLAIM = "claim:";
    static final String DOCUMENT = "document:";

    private final GraphRead read;
    private final GraphFilter filter;
    private final Vocabulary vocabulary;
    private final DirectLayer relations;
    private final DirectAttributes direct;
    private final ClaimAttributes attributes;
    private @Nullable KeptClaims kept;

    ClaimLayer(
            GraphStore store, Vocabulary vocabulary, ReadLimits limits, Cancellation cancellation, GraphFilter filter) {
        this.read = new GraphRead(store, limits, cancellation);
        this.filter = filter;
        this.vocabulary = vocabulary;
        this.relations = new DirectLayer(store, vocabulary, limits, cancellation, filter);
        this.direct = relations.attributes();
        this.attributes = new ClaimAttributes(vocabulary, direct);
    }

    @Override
    public List<GraphHead.Attribute> nodeAttributes() {
        return attributes.nodes();
    }

    @Override
    public List<GraphHead.Attribute> edgeAttributes() {
        return attributes.edges();
    }

    @Override
    public void nodes(NodeSink sink) {
        ClaimNodes nodes = new ClaimNodes(read, vocabulary, attributes, sink);
        entities("", CLAIM, sink);
        if (filter.isOfAllClaims()) {
            nodes.claims("c.id >= ''", Map.of());
        } else {
            KeptClaims.portions(kept().claims()).forEach(ids -> nodes.claims("c.id IN $ids", Map.of("ids", ids)));
        }
        entities(CLAIM, DOCUMENT, sink);
        if (filter.isOfAllClaims()) {
            nodes.documents("d.id >= ''", Map.of());
        } else {
            nodes.documents("d.id IN $ids", Map.of("ids", List.copyOf(kept().documents())));
        }
        entities(DOCUMENT, "\uFFFF", sink);
    }

    /** Those between two ids, neither of which any entity has. */
    private void entities(String from, String to, NodeSink sink) {
        DirectNodes nodes = new DirectNodes(read, direct);
        if (filter.isOfAllClaims()) {
            nodes.each(
                    "MATCH (n:Entity) WHERE n.id >= $from AND n.id < $to RETURN n ORDER BY n.id",
                    new TreeMap<>(Map.of("from", from, "to", to)),
                    sink);
        } else {
            nodes.byIds(kept().entities().subSet(from, to), sink);
        }
    }

    @Override
    public void edges(EdgeSink sink) {
        Between others = new Between(sink);
        relations.edges(edge -> {
            others.before(edge.from());
            sink.edge(edge);
        });
        others.before("\uFFFF");
    }

    @Override
    public boolean isTruncated() {
        return !filter.isOfAllClaims() && kept().truncated();
    }

    private KeptClaims kept() {
        if (kept == null) {
            kept = KeptClaims.of(read, filter, vocabulary);
        }
        return Objects.requireNonNull(kept);
    }

    /** Tells the edges of claims and documents once it is their turn among those of entities. */
    private final class Between {
        private final ClaimEdges edges;
        private boolean toldClaims;
        private boolean toldDocuments;

        Between(EdgeSink sink) {
            edges = new ClaimEdges(read, attributes, sink);
        }

        void before(String from) {
            if (!toldClaims && from.compareTo(CLAIM) > 0) {
                toldClaims = true;
                claims();
            }
            if (!toldDocuments && from.compareTo(DOCUMENT) > 0) {
                toldDocuments = true;
                documents();
            }
        }

        private void claims() {
            if (filter.isOfAllClaims()) {
                edges.ofClaims("c.id >= ''", Map.of(), id -> true);
            } else {
                List<String> all = kept().claims();
                KeptClaims.portions(all)
                        .forEach(ids -> edges.ofClaims(
                                "c.id IN $ids", Map.of("ids", ids), id -> Collections.binarySearch(all, id) >= 0));
            }
        }

        private void documents() {
            if (filter.isOfAllClaims()) {
                edges.ofDocuments("d.id >= ''", Map.of());
            } else {
                edges.ofDocuments("d.id IN $ids", Map.of("ids", List.copyOf(kept().documents())));
            }
        }
    }
}
