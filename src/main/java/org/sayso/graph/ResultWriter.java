// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.TextArray;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.NodeValue;
import org.neo4j.values.virtual.RelationshipValue;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;
import org.neo4j.values.virtual.VirtualValues;
import org.sayso.graph.EntityReader.NodeContent;
import org.sayso.graph.EntityReader.RelationshipContent;

/**
 * Tells a visitor whole values of a result. Keys of maps and properties come sorted and so do labels: Neo4j's own order depends on the history of a store, and
 * the same graph shall give the same answer everywhere.
 */
final class ResultWriter extends ValueWriter {
    private final EntityReader entities;

    ResultWriter(RowVisitor visitor, ValueBudget budget, KernelTransaction transaction) {
        super(visitor, budget);
        this.entities = new EntityReader(transaction);
    }

    /** Lists and maps are walked here, not by their own {@code writeTo}, which knows no order of keys and tells a key like any text. */
    void write(AnyValue value) {
        switch (value) {
            case ListValue list -> {
                beginList(list.intSize());
                list.forEach(this::write);
                endList();
            }
            case MapValue map -> map(sorted(map));
            default -> value.writeTo(this);
        }
    }

    private static NavigableMap<String, AnyValue> sorted(MapValue map) {
        NavigableMap<String, AnyValue> entries = new TreeMap<>();
        map.foreach(entries::put);
        return entries;
    }

    private void map(NavigableMap<String, AnyValue> entries) {
        budget.value();
        budget.announce(entries.size());
        visitor.beginMap(entries.size());
        entries.forEach((key, value) -> {
            budget.text(key.length());
            visitor.key(whole(key));
            write(value);
        });
        visitor.endMap();
    }

    @Override
    public EntityMode entityMode() {
        return EntityMode.FULL;
    }

    @Override
    public void writeNodeReference(long reference) {
        node(entities.node(reference));
    }

    @Override
    public void writeNode(String elementId, long reference, TextArray labels, MapValue properties, boolean deleted) {
        List<String> names = new ArrayList<>(labels.intSize());
        for (int i = 0; i < labels.intSize(); i++) {
            names.add(labels.stringValue(i).stringValue());
        }
        node(new NodeContent(names.stream().sorted().toList(), sorted(properties)));
    }

    private void node(NodeContent node) {
        budget.value();
        visitor.beginNode(ownId(node.properties()), node.labels());
        map(node.properties());
        visitor.endNode();
    }

    @Override
    public void writeRelationshipReference(long reference) {
        RelationshipContent content = entities.relationship(reference);
        if (content == null) {
            relationship("", null, null, new TreeMap<>());
        } else {
            relationship(
                    content.type(), entities.ownId(content.from()), entities.ownId(content.to()), content.properties());
        }
    }

    @Override
    public void writeRelationship(
            String elementId,
            long reference,
            String startElementId,
            long start,
            String endElementId,
            long end,
            TextValue type,
            MapValue properties,
            boolean deleted) {
        relationship(type.stringValue(), entities.ownId(start), entities.ownId(end), sorted(properties));
    }

    private void relationship(
            String type, @Nullable String from, @Nullable String to, NavigableMap<String, AnyValue> properties) {
        budget.value();
        visitor.beginRelationship(type, from, to);
        map(properties);
        visitor.endRelationship();
    }

    private static @Nullable String ownId(NavigableMap<String, AnyValue> properties) {
        return properties.get(EntityReader.ID) instanceof TextValue text ? text.stringValue() : null;
    }

    @Override
    public void writePath(NodeValue[] nodes, RelationshipValue[] relationships) {
        writePathReference(nodes, relationships);
    }

    @Override
    public void writePathReference(VirtualNodeValue[] nodes, VirtualRelationshipValue[] relationships) {
        writePathReference(List.of(nodes), List.of(relationships));
    }

    @Override
    public void writePathReference(long[] nodes, long[] relationships) {
        List<VirtualNodeValue> nodeList = new ArrayList<>(nodes.length);
        for (long node : nodes) {
            nodeList.add(VirtualValues.node(node));
        }
        List<VirtualRelationshipValue> relationshipList = new ArrayList<>(relationships.length);
        for (long relationship : relationships) {
            relationshipList.add(VirtualValues.relationship(relationship));
        }
        writePathReference(nodeList, relationshipList);
    }

    @Override
    public void writePathReference(List<VirtualNodeValue> nodes, List<VirtualRelationshipValue> relationships) {
        budget.value();
        budget.announce(nodes.size() + (long) relationships.size());
        visitor.beginPath(relationships.size());
        for (int i = 0; i < relationships.size(); i++) {
            nodes.get(i).writeTo(this);
            relationships.get(i).writeTo(this);
        }
        nodes.getLast().writeTo(this);
        visitor.endPath();
    }

    @Override
    public void beginMap(int size) {
        throw new UnsupportedOperationException("Maps are walked by write");
    }

    @Override
    public void endMap() {
        throw new UnsupportedOperationException("Maps are walked by write");
    }
}
