// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.importer.GraphState.KnownClaim;
import org.sayso.record.Claim;
import org.sayso.record.Document;
import org.sayso.record.Entity;
import org.sayso.record.Stance;
import org.sayso.record.Status;
import org.sayso.vocabulary.Vocabulary;

/**
 * Some documents that go into the graph, or out of it, in one transaction together with the relations their claims touch, so that at every moment each
 * relation in the graph is what its claims there make it.
 */
final class DocumentBatch {
    private final Vocabulary vocabulary;
    private final Function<String, @Nullable String> nameOf;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, String> records = new HashMap<>();
    private final Set<String> removed = new TreeSet<>();
    private long claims;

    /** @param nameOf the name of an entity of the record set, by id */
    DocumentBatch(Vocabulary vocabulary, Function<String, @Nullable String> nameOf) {
        this.vocabulary = vocabulary;
        this.nameOf = nameOf;
    }

    void put(Document document, String record) {
        documents.put(document.id(), document);
        records.put(document.id(), record);
        claims += document.claims().size();
    }

    /** @param known number of its claims in the graph */
    void remove(String document, long known) {
        removed.add(document);
        claims += known;
    }

    /** How many come or go. */
    long claims() {
        return claims;
    }

    int documents() {
        return documents.size() + removed.size();
    }

    /** What this batch changes, found by comparing with the graph, and the writes that do it. */
    Writes plan(GraphState state, DirectLayer layer, ImportTally tally, Map<String, GraphState.KnownDocument> known) {
        var writes = new Writes();
        List<DocumentNode> nodes = documents.values().stream()
                .map(document -> DocumentNode.of(document, vocabulary))
                .filter(node -> differs(node, known.get(node.id())))
                .toList();
        Set<String> affected = Stream.concat(nodes.stream().map(DocumentNode::id), removed.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!affected.isEmpty()) {
            compare(nodes, affected, state, layer, tally, writes);
            tally.documents.created(
                    nodes.stream().filter(node -> !known.containsKey(node.id())).count());
            tally.documents.changed(
                    nodes.stream().filter(node -> known.containsKey(node.id())).count());
            tally.documents.removed(removed.size());
        }
        writes.records(records);
        return writes;
    }

    private static boolean differs(DocumentNode node, GraphState.@Nullable KnownDocument known) {
        return known == null || !known.digest().equals(node.digest());
    }

    private void compare(
            List<DocumentNode> nodes,
            Set<String> affected,
            GraphState state,
            DirectLayer layer,
            ImportTally tally,
            Writes writes) {
        Map<String, KnownClaim> old = state.claims(affected);
        Map<String, String> oldUnnamed = state.unnamed(affected);
        var changes = new ClaimChanges(old, nodes);
        Set<String> touched = changes.relations();
        touched.addAll(voicedByTitle(nodes, state));
        Relations relations = relations(touched, affected, layer, tally);

        List<EntityNode> unnamed = nodes.stream()
                .flatMap(node -> node.unnamed().stream())
                .filter(group -> !group.digest().equals(oldUnnamed.get(group.id())))
                .toList();
        Set<String> kept = nodes.stream()
                .flatMap(node -> node.unnamed().stream())
                .map(EntityNode::id)
                .collect(Collectors.toSet());
        List<String> gone = oldUnnamed.keySet().stream()
                .filter(id -> !kept.contains(id))
                .sorted()
                .toList();
        writes.entities(unnamed);
        writes.documents(nodes);
        writes.removeRelations(relations.removed());
        writes.removeClaims(changes.removed());
        writes.changeClaims(changes.changed());
        writes.createClaims(changes.created());
        writes.changeRelations(relations.changed());
        writes.createRelations(relations.created());
        writes.removeEntities(gone);
        writes.removeDocuments(removed);

        tally.entities.created(unnamed.stream()
                .filter(group -> !oldUnnamed.containsKey(group.id()))
                .count());
        tally.entities.changed(unnamed.stream()
                .filter(group -> oldUnnamed.containsKey(group.id()))
                .count());
        tally.entities.removed(gone.size());
        tally.claims.created(changes.created().size());
        tally.claims.changed(changes.changed().size());
        tally.claims.removed(changes.removed().size());
    }

    /** A document without a known publisher is a voice of its own: its title stands in captions, so a new title touches them. */
    private static Collection<String> voicedByTitle(List<DocumentNode> nodes, GraphState state) {
        return state.relationsVoicedBy(nodes.stream()
                .filter(node -> node.publisher() == null)
                .map(DocumentNode::id)
                .toList());
    }

    private record Relations(List<RelationEdge> created, List<RelationEdge> changed, List<RelationEdge> removed) {}

    /** Derives the touched relations from the graph's claims of other documents and this batch's own. */
    private Relations relations(Set<String> touched, Set<String> affected, DirectLayer layer, ImportTally tally) {
        Map<String, List<SupportingClaim>> inGraph = layer.supporting(touched);
        Map<String, List<SupportingClaim>> own = ownClaims(affected);
        List<RelationEdge> created = new ArrayList<>();
        List<RelationEdge> changed = new ArrayList<>();
        List<RelationEdge> gone = new ArrayList<>();
        for (String id : touched) {
            List<SupportingClaim> before = inGraph.getOrDefault(id, List.of());
            List<SupportingClaim> after = Stream.concat(
                            before.stream().filter(claim -> !affected.contains(claim.document())),
                            own.getOrDefault(id, List.of()).stream())
                    .toList();
            tally.relations.relation(id, before.size(), after.size() - before.size());
            RelationEdge edge = layer.derive(after);
            if (edge != null) {
                (before.isEmpty() ? created : changed).add(edge);
            } else if (!before.isEmpty()) {
                SupportingClaim first = before.getFirst();
                gone.add(new RelationEdge(id, first.relation(), first.from(), first.to(), Map.of()));
            }
        }
        return new Relations(created, changed, gone);
    }

    private Map<String, List<SupportingClaim>> ownClaims(Set<String> affected) {
        Map<String, List<SupportingClaim>> own = new HashMap<>();
        for (Document document : documents.values()) {
            if (affected.contains(document.id())) {
                for (Claim claim : document.claims()) {
                    if (claim.status() == Status.DONE && claim.relationId() != null && claim.to() != null) {
                        own.computeIfAbsent(claim.relationId(), id -> new ArrayList<>())
                                .add(supporting(claim, claim.relationId(), claim.to(), document));
                    }
                }
            }
        }
        return own;
    }

    private SupportingClaim supporting(Claim claim, String relationId, String to, Document document) {
        var node = ClaimNode.of(
                claim, document, Objects.requireNonNull(vocabulary.relations().get(claim.relation())));
        String voice = voice(claim, document);
        return new SupportingClaim(
                claim.id(),
                claim.relation(),
                relationId,
                claim.from(),
                to,
                document.id(),
                claim.stance() == Stance.AFFIRMS,
                String.valueOf(node.properties().get("wording")),
                claim.when(),
                claim.act(),
                (String) node.properties().get("attested"),
                voice,
                voiceName(claim, voice, document),
                claim.onBehalfOf(),
                claim.qualifiers());
    }

    private static String voice(Claim claim, Document document) {
        if (claim.saidBy() != null) {
            return claim.saidBy();
        }
        return document.publisher() != null ? document.publisher() : document.id();
    }

    private String voiceName(Claim claim, String voice, Document document) {
        if (claim.saidBy() == null && document.publisher() == null) {
            return Caption.documentAsVoice(document.title() != null ? document.title() : document.id());
        }
        String name = nameOf.apply(voice);
        return name != null
                ? name
                : document.unnamed().stream()
                        .filter(group -> group.id().equals(voice))
                        .map(Entity::name)
                        .findFirst()
                        .orElse(voice);
    }
}
