// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.memory.ProcedureMemory;
import org.neo4j.procedure.memory.ProcedureMemoryTracker;

/** The claims behind a relation, in the order of {@code evidence-for-relation}: by date and id of the document, then by the claim's id. */
final class Claims {
    /** About what one claim takes while the claims are sorted. */
    private static final long HEAP_OF_ONE = 400;

    private static final Comparator<InDocument> ORDER = Comparator.comparing(
                    InDocument::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InDocument::document)
            .thenComparing(InDocument::id);

    private record InDocument(
            Node claim, Relationship saidIn, @Nullable String published, String document, String id) {
        static InDocument of(Node claim, Relationship saidIn) {
            Node document = saidIn.getEndNode();
            return new InDocument(
                    claim,
                    saidIn,
                    Stored.text(document, "published"),
                    Stored.text(document, "id", ""),
                    Stored.text(claim, "id", ""));
        }
    }

    private Claims() {}

    /** Every claim that speaks of a relation, in no order; none of a relationship that is no relation of Sayso's. */
    static List<Node> of(Transaction transaction, Relationship relation) {
        String id = Stored.text(relation, "id");
        if (id == null) {
            return List.of();
        }
        try (ResourceIterator<Node> claims = transaction.findNodes(Stored.CLAIM, "relationId", id)) {
            return claims.stream().toList();
        }
    }

    /** To be closed, so that its memory is given back. */
    static Stream<Evidence> evidence(List<Node> claims, ProcedureMemory memory) {
        ProcedureMemoryTracker tracker = memory.newTracker();
        try {
            List<InDocument> found = new ArrayList<>();
            for (Node claim : claims) {
                for (Relationship saidIn : Stored.edges(claim, Direction.OUTGOING, "SAID_IN")) {
                    tracker.allocateHeap(HEAP_OF_ONE);
                    found.add(InDocument.of(claim, saidIn));
                }
            }
            found.sort(ORDER);
            return found.stream()
                    .map(one -> Evidence.of(one.claim(), one.saidIn()))
                    .onClose(tracker::close);
        } catch (RuntimeException e) {
            tracker.close();
            throw e;
        }
    }
}
