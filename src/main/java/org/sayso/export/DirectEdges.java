// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Relations as edges, with all of their evidence. */
final class DirectEdges {
    /** What a statement returns that knows a relation as {@code r}. */
    static final String COLUMNS = """
            r, COLLECT {
              MATCH (c:Claim {relationId: r.id})-[s:SAID_IN]->(d:Document) WHERE c.status = 'done'
              RETURN [d.id, s.paragraphs, s.starts, s.ends, s.roles]
            } AS places""";

    private static final String BY_KEYS = """
            UNWIND $keys AS key
            MATCH (a:Entity {id: key.from})-[r]->(b:Entity {id: key.to}) WHERE r.id = key.id AND type(r) = key.type
            WITH key, r ORDER BY key.at
            RETURN\s""" + COLUMNS;

    /** A relation has no index of its own; the way to it leads through one of its claims. */
    private static final String KEYS = """
            UNWIND $ids AS id
            CALL (id) {
              MATCH (c:Claim {relationId: id}) WHERE c.status = 'done'
              WITH c LIMIT 1
              MATCH (c)-[:SUBJECT]->(a:Entity)
              MATCH (c)-[:OBJECT]->(b:Entity)
              MATCH (a)-[r]->(b) WHERE r.id = id AND type(r) = c.relation
              RETURN a.id AS from, b.id AS to, c.relation AS type
            }
            RETURN from, to, type, id""";

    /** Where a relation is, in the order in which edges leave. */
    record Key(String from, String to, String type, String id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::from)
                .thenComparing(Key::to)
                .thenComparing(Key::type)
                .thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final GraphRead read;
    private final DirectAttributes attributes;
    private Key last = new Key("", "", "", "");
    private int ordinal;

    /** For one pass over edges. */
    DirectEdges(GraphRead read, DirectAttributes attributes) {
        this.read = read;
        this.attributes = attributes;
    }

    /** In the order of keys, each once; keys that no relation has are passed over. */
    void byKeys(Collection<Key> keys, GraphSource.EdgeSink sink) {
        for (List<Key> portion : GraphRead.portions(keys)) {
            List<Map<String, Object>> wanted = new ArrayList<>(portion.size());
            for (Key key : portion) {
                wanted.add(Map.of(
                        "from", key.from, "to", key.to, "type", key.type, "id", key.id, "at", (long) wanted.size()));
            }
            read.each(BY_KEYS, Map.of("keys", wanted), row -> sink.edge(edge(row)));
        }
    }

    /**
     * In the order of keys, each once; ids that no relation has are passed over.
     *
     * @param ids as stored, without {@code r:}
     */
    void byIds(Collection<String> ids, GraphSource.EdgeSink sink) {
        List<Key> keys = new ArrayList<>();
        for (List<String> portion : GraphRead.portions(ids)) {
            read.each(
                    KEYS,
                    Map.of("ids", portion),
                    row -> keys.add(new Key(
                            GraphRead.text(row, "from"),
                            GraphRead.text(row, "to"),
                            GraphRead.text(row, "type"),
                            GraphRead.text(row, "id"))));
        }
        byKeys(keys, sink);
    }

    /**
     * Those of one type between the same two nodes must come one after the other.
     *
     * @param row with {@link #COLUMNS}
     */
    ExportEdge edge(Map<String, Object> row) {
        Map<String, Object> edge = GraphRead.part(row, "r");
        Key key = new Key(
                GraphRead.text(edge, "$from"),
                GraphRead.text(edge, "$to"),
                GraphRead.text(edge, "$type"),
                GraphRead.text(edge, "id"));
        SortedMap<String, Object> properties = attributes.ofEdge(edge);
        properties.remove(DirectAttributes.LOCATORS);
        List<String> locators = Locators.of(GraphRead.list(row, "places"));
        if (!locators.isEmpty()) {
            properties.put(DirectAttributes.LOCATORS, locators);
        }
        return new ExportEdge(
                "r:" + key.id,
                key.from,
                key.to,
                key.type,
                ordinal(key),
                Objects.toString(edge.get("says"), key.type),
                properties);
    }

    private int ordinal(Key key) {
        boolean again = key.from.equals(last.from) && key.to.equals(last.to) && key.type.equals(last.type);
        ordinal = again ? ordinal + 1 : 1;
        last = key;
        return ordinal;
    }
}
