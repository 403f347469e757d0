// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.vocabulary.Vocabulary;

/** Entities and the relations between them: all entities, or those that the wanted relations have at their ends. */
final class DirectLayer implements GraphSource {
    private final GraphRead read;
    private final GraphFilter filter;
    private final Vocabulary vocabulary;
    private final DirectAttributes attributes;
    private @Nullable Relations relations;
    private @Nullable Set<String> ends;
    private boolean truncated;

    DirectLayer(
            GraphStore store, Vocabulary vocabulary, ReadLimits limits, Cancellation cancellation, GraphFilter filter) {
        this.read = new GraphRead(store, limits, cancellation);
        this.vocabulary = vocabulary;
        this.filter = filter;
        this.attributes = new DirectAttributes(vocabulary, read);
    }

    DirectAttributes attributes() {
        return attributes;
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
        DirectNodes nodes = new DirectNodes(read, attributes);
        RelationCondition condition = relations().condition();
        if (ends != null) {
            nodes.byIds(ends, sink);
        } else if (!filter.isOfAllEntities()) {
            nodes.each(inOrder(" AND " + isEnd(condition)), condition.parameters(), sink);
        } else {
            String ofType = filter.types() == null ? "" : " AND " + RelationCondition.ofType("n");
            nodes.each(inOrder(ofType), condition.parameters(), sink);
        }
    }

    /** {@code id >= ''} is what lets Neo4j read in the order of the index. */
    private static String inOrder(String condition) {
        return "MATCH (n:Entity) WHERE n.id >= ''" + condition + " RETURN n ORDER BY n.id";
    }

    private static String isEnd(RelationCondition condition) {
        return """
                EXISTS { MATCH (n)-[r]-(:Entity)
                         WITH r, startNode(r) AS a, endNode(r) AS b
                         WHERE %s
                         RETURN r }""".formatted(condition.cypher());
    }

    @Override
    public void edges(EdgeSink sink) {
        DirectEdges edges = new DirectEdges(attributes);
        relations().each(DirectEdges.COLUMNS, row -> sink.edge(edges.edge(row)));
    }

    @Override
    public void ends(EndsSink sink) {
        relations().each(Relations.ENDS, row -> sink.ends(GraphRead.text(row, "from"), GraphRead.text(row, "to")));
    }

    /** Known at any time. */
    @Override
    public boolean isTruncated() {
        relations();
        return truncated;
    }

    /** What has to be known before the first node is read now, once. */
    private Relations relations() {
        if (relations == null) {
            Relations wanted = new Relations(read, filter, vocabulary);
            if (filter.limit() != null || filter.around() != null) {
                Set<String> found = new TreeSet<>();
                truncated = wanted.each(Relations.ENDS, row -> {
                    found.add(GraphRead.text(row, "from"));
                    found.add(GraphRead.text(row, "to"));
                });
                if (filter.around() != null) {
                    found.add(filter.around());
                }
                ends = found;
            }
            relations = wanted;
        }
        return relations;
    }
}
