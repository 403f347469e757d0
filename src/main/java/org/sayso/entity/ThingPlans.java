// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.graph.PlannedAhead;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has the statements of this package planned by reading, once each, what its addresses read, of a relation that is there and of ids that nothing has. Without
 * a relation in the graph there is nothing worth planning for.
 */
@Component
@Order(4)
@ConditionalOnBooleanProperty(name = PlannedAhead.SETTING, matchIfMissing = true)
class ThingPlans implements PlannedAhead {
    private static final String SAMPLE = """
            MATCH (c:Claim)-[:OBJECT]->(:Entity) WHERE c.status = 'done'
            MATCH (c)-[:SUBJECT]->(e:Entity) MATCH (c)-[:SAID_IN]->(d:Document)
            RETURN c.id AS claim, c.relation AS type, c.relationId AS relation, e.id AS entity, e.name AS name, labels(e) AS labels, d.id AS document
            LIMIT 1
            """;
    private static final Window WINDOW = new Window("", Map.of(), 1, 0);
    private static final String NOBODY = "no-such-thing";

    private final GraphReads reads;
    private final EntitySearch search;
    private final EntityReads entities;
    private final EntityRelations relations;
    private final RelationReads relation;
    private final ClaimReads claims;
    private final DocumentReads documents;
    private final NearMatches near;

    ThingPlans(
            GraphReads reads,
            EntitySearch search,
            EntityReads entities,
            EntityRelations relations,
            RelationReads relation,
            ClaimReads claims,
            DocumentReads documents,
            NearMatches near) {
        this.reads = reads;
        this.search = search;
        this.entities = entities;
        this.relations = relations;
        this.relation = relation;
        this.claims = claims;
        this.documents = documents;
        this.near = near;
    }

    @Override
    public List<Runnable> steps() {
        Optional<Row> sample = reads.inOneTransaction(() -> reads.row(SAMPLE, Map.of()));
        List<Runnable> steps = new ArrayList<>();
        sample.ifPresent(row -> Stream.of(
                        ofEntity(row.sure("entity")),
                        ofSearch(row.sure("name"), Reference.typeOf(row.texts("labels"))),
                        ofRelation(row.sure("relation"), row.sure("claim")),
                        ofDocument(row.sure("document"), row.sure("entity"), row.sure("type")),
                        List.<Runnable>of(this::ofParts),
                        ofUnknown())
                .flatMap(List::stream)
                .forEach(step -> steps.add(() -> reads.inOneTransaction(() -> {
                    step.run();
                    return true;
                }))));
        return steps;
    }

    private List<Runnable> ofEntity(String id) {
        return List.of(
                () -> entities.one(id),
                () -> entities.has(id),
                () -> relations.planFor(id),
                () -> entities.claims(id, List.of(), WINDOW));
    }

    /** Here and below: a list with items is of another type to the engine than one without. */
    private List<Runnable> ofSearch(String name, String type) {
        return List.of(
                () -> search.all(List.of(), WINDOW),
                () -> search.all(List.of(type), WINDOW),
                () -> search.found(name, List.of(), WINDOW),
                () -> search.found(name, List.of(type), WINDOW));
    }

    private List<Runnable> ofRelation(String id, String claim) {
        return List.of(
                () -> relation.one(id),
                () -> relation.isSpokenOf(id),
                () -> relation.claims(id, WINDOW),
                () -> claims.one(claim));
    }

    private List<Runnable> ofDocument(String id, String publisher, String type) {
        return List.of(
                () -> documents.one(id),
                () -> documents.has(id),
                () -> documents.claims(id, List.of(), WINDOW),
                () -> documents.claims(id, List.of(type), WINDOW),
                () -> documents.all(null, WINDOW),
                () -> documents.all(publisher, WINDOW));
    }

    /** An entity that has the part in no claim would leave the second half unplanned. */
    private void ofParts() {
        for (ClaimPart part : ClaimPart.values()) {
            String one = "MATCH (:Claim)-[:%s]->(e:Entity) RETURN e.id AS id LIMIT 1"
                    .formatted(String.join("|", ClaimPart.edges(List.of(part.word()))));
            reads.row(one, Map.of()).ifPresent(row -> entities.claims(row.sure("id"), List.of(part.word()), WINDOW));
        }
    }

    private List<Runnable> ofUnknown() {
        return List.of(
                () -> near.unknownEntity(NOBODY),
                () -> near.unknownDocument(NOBODY),
                () -> near.unknownClaim(NOBODY),
                () -> near.unknownRelation(NOBODY));
    }
}
