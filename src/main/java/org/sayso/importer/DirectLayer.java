// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/** The direct relations: read back the claims behind them, derive them anew, and find where the graph differs from what follows from its claims. */
final class DirectLayer {
    private static final Set<String> WANTED = Set.of("wants", "wantsFrom", "wantsTo");
    private static final int BATCH = 1000;

    private final GraphState state;
    private final Vocabulary vocabulary;
    private final Derivation derivation;
    private final Function<String, @Nullable String> nameOf;

    /** @param nameOf the name of an entity, by id, where it is to be another than the graph's */
    DirectLayer(
            GraphState state, Vocabulary vocabulary, Derivation derivation, Function<String, @Nullable String> nameOf) {
        this.state = state;
        this.vocabulary = vocabulary;
        this.derivation = derivation;
        this.nameOf = nameOf;
    }

    /** A relation that is not as its claims would have it: {@code wanted} is null where none should be, {@code present} where none is. */
    record Difference(
            String id,
            @Nullable RelationEdge wanted,
            @Nullable RelationEdge present) {}

    /** The claims that support these relations, as the graph holds them, by relation id. */
    Map<String, List<SupportingClaim>> supporting(Collection<String> relationIds) {
        Map<String, List<SupportingClaim>> claims = new HashMap<>();
        state.each("""
                UNWIND $ids AS relationId
                MATCH (c:Claim {relationId: relationId}) WHERE c.status = 'done'
                MATCH (c)-[:SUBJECT]->(s)
                MATCH (c)-[:OBJECT]->(o)
                MATCH (c)-[:SAID_IN]->(d)
                MATCH (c)-[:SAID_BY]->(v)
                RETURN properties(c) AS claim, s.id AS from, o.id AS to, d.id AS document, v.id AS voice,
                       v:Document AS ownVoice,
                       coalesce(v.name, v.title, v.id) AS voiceName, [(c)-[:ON_BEHALF_OF]->(b) | b.id] AS onBehalfOf""", Map.of("ids", List.copyOf(relationIds)), row -> {
            SupportingClaim claim = claim(row);
            claims.computeIfAbsent(claim.relationId(), id -> new ArrayList<>()).add(claim);
        });
        return claims;
    }

    @SuppressWarnings("unchecked")
    private SupportingClaim claim(Map<String, Object> row) {
        var properties = (Map<String, Object>) Objects.requireNonNull(row.get("claim"));
        String relation = GraphState.text(properties, "relation");
        // Of a type that the vocabulary no longer has: such claims leave within the same import, and give no relation.
        RelationType type = vocabulary.relations().get(relation);
        return new SupportingClaim(
                GraphState.text(properties, "id"),
                relation,
                GraphState.text(properties, "relationId"),
                GraphState.text(row, "from"),
                GraphState.text(row, "to"),
                GraphState.text(row, "document"),
                "affirms".equals(properties.get("stance")),
                GraphState.text(properties, "wording"),
                date((String) properties.get("when")),
                (String) properties.get("act"),
                (String) properties.get("attested"),
                GraphState.text(row, "voice"),
                voiceName(row),
                (List<String>) Objects.requireNonNull(row.get("onBehalfOf")),
                type == null ? Map.of() : qualifiers(type, properties));
    }

    private String voiceName(Map<String, Object> row) {
        String name = GraphState.text(row, "voiceName");
        if (Boolean.TRUE.equals(row.get("ownVoice"))) {
            return Caption.documentAsVoice(name);
        }
        String other = nameOf.apply(GraphState.text(row, "voice"));
        return other == null ? name : other;
    }

    static @Nullable Edtf date(@Nullable String text) {
        try {
            return text == null ? null : Edtf.parse(text);
        } catch (Edtf.FormatException e) {
            throw new IllegalStateException("The graph holds a date that is not EDTF: " + text, e);
        }
    }

    private static Map<String, Object> qualifiers(RelationType type, Map<String, Object> properties) {
        Map<String, Object> qualifiers = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (isQualifier(type, name)) {
                qualifiers.put(name, value);
            }
        });
        return qualifiers;
    }

    private static boolean isQualifier(RelationType type, String property) {
        if (type.qualifiers().containsKey(property) || WANTED.contains(property)) {
            return true;
        }
        boolean bound = property.endsWith("Min") || property.endsWith("Max");
        QualifierType quantity = bound ? type.qualifiers().get(property.substring(0, property.length() - 3)) : null;
        return quantity != null && quantity.kind() == QualifierType.Kind.QUANTITY;
    }

    /** What follows from these claims, all of one relation; null when none remain. */
    @Nullable
    RelationEdge derive(Collection<SupportingClaim> claims) {
        return derivation.derive(claims).orElse(null);
    }

    /** Goes through the whole direct layer in batches, but for the relations {@code without}, and hands on what differs. */
    void differences(Set<String> without, Consumer<List<Difference>> sink) {
        String last = "";
        List<String> ids = batchAfter(last);
        while (!ids.isEmpty()) {
            sink.accept(
                    differences(ids.stream().filter(id -> !without.contains(id)).toList()));
            last = ids.getLast();
            ids = batchAfter(last);
        }
        sink.accept(strays());
    }

    private List<String> batchAfter(String last) {
        List<String> ids = new ArrayList<>();
        state.each(
                "MATCH (c:Claim) WHERE c.relationId > $last WITH DISTINCT c.relationId AS id ORDER BY id"
                        + " LIMIT $limit RETURN id",
                Map.of("last", last, "limit", (long) BATCH),
                row -> ids.add(GraphState.text(row, "id")));
        return ids;
    }

    /** Differences among these relations. */
    List<Difference> differences(List<String> ids) {
        List<Difference> differences = new ArrayList<>();
        Map<String, RelationEdge> wanted = new TreeMap<>();
        supporting(ids).forEach((id, claims) -> derivation.derive(claims).ifPresent(edge -> wanted.put(id, edge)));
        Map<String, List<RelationEdge>> present = present(wanted.values());
        wanted.forEach((id, edge) -> {
            List<RelationEdge> found = present.getOrDefault(id, List.of());
            if (found.size() > 1) {
                // Removing one removes all of this id; the one that should be is then made anew.
                differences.add(new Difference(id, null, found.getFirst()));
                differences.add(new Difference(id, edge, null));
            } else if (found.isEmpty() || !same(found.getFirst(), edge)) {
                differences.add(new Difference(id, edge, found.isEmpty() ? null : found.getFirst()));
            }
        });
        return differences;
    }

    private static boolean same(RelationEdge present, RelationEdge wanted) {
        return Properties.canonical(present.properties()).equals(Properties.canonical(wanted.properties()));
    }

    private Map<String, List<RelationEdge>> present(Collection<RelationEdge> wanted) {
        Map<String, List<RelationEdge>> present = new HashMap<>();
        state.each(
                """
                UNWIND $rows AS row
                MATCH (a:Entity {id: row.from})-[r]->(b:Entity {id: row.to}) WHERE r.id = row.id AND type(r) = row.type
                RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties""",
                Map.of(
                        "rows",
                        wanted.stream()
                                .map(edge -> Map.of(
                                        "id", edge.id(), "type", edge.type(), "from", edge.from(), "to", edge.to()))
                                .toList()),
                row -> present.computeIfAbsent(GraphState.text(row, "id"), id -> new ArrayList<>())
                        .add(edge(row)));
        return present;
    }

    /** Direct relationships that no claim with status done supports. */
    private List<Difference> strays() {
        List<Difference> strays = new ArrayList<>();
        state.each("""
                MATCH (a:Entity)-[r]->(b:Entity)
                WHERE NOT EXISTS { MATCH (c:Claim {relationId: r.id, relation: type(r), status: 'done'})
                                   WHERE EXISTS { (c)-[:SUBJECT]->(a) } AND EXISTS { (c)-[:OBJECT]->(b) } }
                RETURN coalesce(r.id, '') AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties""", Map.of(), row -> strays.add(new Difference(GraphState.text(row, "id"), null, edge(row))));
        return strays;
    }

    @SuppressWarnings("unchecked")
    private static RelationEdge edge(Map<String, Object> row) {
        return new RelationEdge(
                GraphState.text(row, "id"),
                GraphState.text(row, "type"),
                GraphState.text(row, "from"),
                GraphState.text(row, "to"),
                (Map<String, Object>) Objects.requireNonNull(row.get("properties")));
    }
}
