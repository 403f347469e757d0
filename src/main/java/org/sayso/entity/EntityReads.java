// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;
import org.springframework.stereotype.Component;

/** Reads one entity, and the claims that name it. */
@Component
class EntityReads {
    private static final String ENTITY = """
            MATCH (e:Entity {id: $id})
            OPTIONAL MATCH (p:Entity {id: e.place})
            OPTIONAL MATCH (d:Document {id: e.document})
            RETURN properties(e) AS entity, labels(e) AS labels, %s AS place, %s AS document, %s AS claims,
                   COUNT { (e)<-[:PUBLISHED_BY]-() } AS documents
            """.formatted(Reference.to("p"), Reference.to("d"), ClaimPart.counts());
    private static final Set<String> NAMED = Set.of(
            "id", "name", "aliases", "usedBy", "when", "earliest", "latest", "place", "document", "note", "digest");

    private final GraphReads reads;
    private final EntityRelations relations;
    private final ClaimReads claims;

    EntityReads(GraphReads reads, EntityRelations relations, ClaimReads claims) {
        this.reads = reads;
        this.relations = relations;
        this.claims = claims;
    }

    Optional<EntityView> one(String id) {
        return reads.row(ENTITY, Map.of("id", id)).map(row -> view(id, row, relations.groups(id)));
    }

    boolean has(String id) {
        return reads.count("MATCH (e:Entity {id: $id}) RETURN count(e) AS count", Map.of("id", id)) > 0;
    }

    /** Claims in which the entity has one of these parts, by date and id; any part when none is named. */
    Page<ClaimView> claims(String id, List<String> parts, Window window) {
        return claims.page(
                ClaimPart.pattern(parts),
                "WITH c ORDER BY c.earliest, c.latest, c.id",
                Map.of("id", id, "edges", ClaimPart.edges(parts)),
                window);
    }

    private static EntityView view(String id, Row row, List<RelationGroup> relations) {
        Row entity = row.inner("entity");
        List<String> labels = row.texts("labels");
        return new EntityView(
                id,
                entity.sure("name"),
                Reference.typeOf(labels),
                EntitySummary.kinds(labels),
                entity.texts("aliases"),
                entity.texts("usedBy"),
                entity.text("when"),
                entity.text("earliest"),
                entity.text("latest"),
                row.one("place", Reference::of),
                row.one("document", Reference::of),
                entity.text("note"),
                entity.without(NAMED),
                relations,
                parts(row.inner("claims")),
                row.number("documents"),
                links(id, row.one("document", Reference::of)));
    }

    private static Map<String, Long> parts(Row counts) {
        Map<String, Long> parts = new LinkedHashMap<>();
        ClaimPart.words().forEach(word -> parts.put(word, counts.number(word)));
        return parts;
    }

    private static Map<String, String> links(String id, @Nullable Reference document) {
        Map<String, String> links = new LinkedHashMap<>();
        String self = ThingLinks.entity(id);
        links.put("self", self);
        links.put("relations", self + "/relations");
        links.put("claims", self + "/claims");
        links.put(
                "documents",
                Window.first(ThingLinks.DOCUMENTS).with("publisher", id).address());
        if (document != null) {
            links.put("document", document.href());
        }
        return links;
    }
}
