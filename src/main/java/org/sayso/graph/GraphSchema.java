// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

/** The constraints and indexes that queries and the importer count on; what else is there is left alone. */
public final class GraphSchema {
    private static final List<Wanted> WANTED = List.of(
            Wanted.unique("entity_id", "Entity"),
            Wanted.unique("claim_id", "Claim"),
            Wanted.unique("document_id", "Document"),
            Wanted.unique("imported_record_id", "ImportedRecord"),
            Wanted.range("claim_relation_id", "Claim", "relationId"),
            Wanted.range("claim_earliest", "Claim", "earliest"),
            Wanted.range("claim_latest", "Claim", "latest"),
            Wanted.range("event_earliest", "Event", "earliest"),
            Wanted.range("event_latest", "Event", "latest"),
            new Wanted("entity_names", "Entity", List.of("name", "aliases"), IndexType.FULLTEXT, false));
    private static final long MAX_WAIT_MINUTES = 30;

    private final GraphDatabaseService database;

    GraphSchema(GraphDatabaseService database) {
        this.database = database;
    }

    /** Cypher that makes them in a store that has none of them. */
    public static String script() {
        return WANTED.stream().map(Wanted::cypher).collect(Collectors.joining(";\n", "", ";\n"));
    }

    /**
     * Creates what is missing, makes anew what has a wanted name but another content or has failed, and waits until all of it is usable. What has a wanted
     * content under another name gives way, for Neo4j has no two of the same.
     */
    void ensure() {
        List<Wanted> missing = new ArrayList<>();
        try (Transaction transaction = database.beginTx()) {
            Map<String, IndexDefinition> present = new HashMap<>();
            Schema schema = transaction.schema();
            schema.getIndexes().forEach(index -> present.put(index.getName(), index));
            for (Wanted wanted : WANTED) {
                present.values().stream()
                        .filter(index -> !index.getName().equals(wanted.name()) && wanted.hasContentOf(index))
                        .forEach(index -> drop(index, schema));
                IndexDefinition index = present.get(wanted.name());
                if (index == null) {
                    missing.add(wanted);
                } else if (!wanted.isMetBy(index, schema)) {
                    drop(index, schema);
                    missing.add(wanted);
                }
            }
            transaction.commit();
        }
        for (Wanted wanted : missing) {
            create(wanted);
        }
        try (Transaction transaction = database.beginTx(MAX_WAIT_MINUTES, TimeUnit.MINUTES)) {
            for (Wanted wanted : WANTED) {
                transaction.schema().awaitIndexOnline(wanted.name(), MAX_WAIT_MINUTES, TimeUnit.MINUTES);
            }
        }
    }

    private static void drop(IndexDefinition index, Schema schema) {
        if (index.isConstraintIndex()) {
            schema.getConstraintByName(index.getName()).drop();
        } else {
            index.drop();
        }
    }

    /** One transaction each: Neo4j allows no constraint beside another schema change. */
    private void create(Wanted wanted) {
        try (Transaction transaction = database.beginTx(MAX_WAIT_MINUTES, TimeUnit.MINUTES)) {
            transaction.execute(wanted.cypher()).close();
            transaction.commit();
        }
    }

    private record Wanted(String name, String label, List<String> properties, IndexType type, boolean unique) {
        static Wanted unique(String name, String label) {
            return new Wanted(name, label, List.of("id"), IndexType.RANGE, true);
        }

        static Wanted range(String name, String label, String property) {
            return new Wanted(name, label, List.of(property), IndexType.RANGE, false);
        }

        boolean isMetBy(IndexDefinition index, Schema schema) {
            return hasContentOf(index)
                    && index.isConstraintIndex() == unique
                    && schema.getIndexState(index) != Schema.IndexState.FAILED;
        }

        boolean hasContentOf(IndexDefinition index) {
            return index.isNodeIndex()
                    && index.getIndexType() == type
                    && labels(index).equals(List.of(label))
                    && properties.equals(properties(index));
        }

        private static List<String> labels(IndexDefinition index) {
            List<String> labels = new ArrayList<>();
            for (Label label : index.getLabels()) {
                labels.add(label.name());
            }
            return labels;
        }

        private static List<String> properties(IndexDefinition index) {
            List<String> keys = new ArrayList<>();
            index.getPropertyKeys().forEach(keys::add);
            return keys;
        }

        String cypher() {
            if (unique) {
                return "CREATE CONSTRAINT %s FOR (n:%s) REQUIRE n.id IS UNIQUE".formatted(name, label);
            }
            List<String> keys = properties.stream().map(key -> "n." + key).toList();
            return type == IndexType.FULLTEXT
                    ? "CREATE FULLTEXT INDEX %s FOR (n:%s) ON EACH [%s]".formatted(name, label, String.join(", ", keys))
                    : "CREATE RANGE INDEX %s FOR (n:%s) ON (%s)".formatted(name, label, String.join(", ", keys));
        }
    }
}
