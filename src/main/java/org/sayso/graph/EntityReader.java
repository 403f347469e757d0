// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.TokenSet;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.token.api.TokenConstants;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.TextValue;

/**
 * Reads nodes and relationships that a result only refers to, in the result's own transaction. What the importer deleted in the meantime is read as if it had
 * neither labels nor properties.
 */
final class EntityReader {
    /** Our own id, which unlike Neo4j's is the same in every store. */
    static final String ID = "id";

    /** @param labels sorted, for Neo4j's order differs from store to store */
    record NodeContent(List<String> labels, NavigableMap<String, AnyValue> properties) {}

    record RelationshipContent(String type, long from, long to, NavigableMap<String, AnyValue> properties) {}

    private final Read read;
    private final TokenRead tokens;
    private final NodeCursor nodes;
    private final RelationshipScanCursor relationships;
    private final PropertyCursor properties;

    /** The cursors are those the transaction keeps at hand, and closes. */
    EntityReader(KernelTransaction transaction) {
        this.read = transaction.dataRead();
        this.tokens = transaction.tokenRead();
        this.nodes = transaction.ambientNodeCursor();
        this.relationships = transaction.ambientRelationshipCursor();
        this.properties = transaction.ambientPropertyCursor();
    }

    NodeContent node(long reference) {
        read.singleNode(reference, nodes);
        if (!nodes.next()) {
            return new NodeContent(List.of(), new TreeMap<>());
        }
        List<String> labels = labels(nodes.labels());
        nodes.properties(properties, PropertySelection.ALL_PROPERTIES);
        return new NodeContent(labels, properties());
    }

    @Nullable
    RelationshipContent relationship(long reference) {
        read.singleRelationship(reference, relationships);
        if (!relationships.next()) {
            return null;
        }
        String type = tokens.relationshipTypeGetName(relationships.type());
        long from = relationships.sourceNodeReference();
        long to = relationships.targetNodeReference();
        relationships.properties(properties, PropertySelection.ALL_PROPERTIES);
        return new RelationshipContent(type, from, to, properties());
    }

    /** Our own id of a node, or null when it has none. */
    @Nullable
    String ownId(long reference) {
        int key = tokens.propertyKey(ID);
        if (key == TokenConstants.NO_TOKEN) {
            return null;
        }
        read.singleNode(reference, nodes);
        if (!nodes.next()) {
            return null;
        }
        nodes.properties(properties, PropertySelection.selection(key));
        return properties.next() && properties.propertyValue() instanceof TextValue text ? text.stringValue() : null;
    }

    private List<String> labels(TokenSet set) {
        List<String> labels = new ArrayList<>(set.numberOfTokens());
        for (int i = 0; i < set.numberOfTokens(); i++) {
            labels.add(tokens.labelGetName(set.token(i)));
        }
        labels.sort(null);
        return labels;
    }

    private NavigableMap<String, AnyValue> properties() {
        NavigableMap<String, AnyValue> values = new TreeMap<>();
        while (properties.next()) {
            values.put(tokens.propertyKeyGetName(properties.propertyKey()), properties.propertyValue());
        }
        return values;
    }
}
