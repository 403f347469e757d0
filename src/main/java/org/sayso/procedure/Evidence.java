// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/**
 * One claim as evidence: who says so, and where. The same as {@code evidence=true} gives, and besides the publisher and the recorder's notes.
 *
 * @param stance {@code affirms} or {@code denies}
 * @param relayedBy from the voice outward
 */
record Evidence(
        String claim,
        String stance,
        String wording,
        String status,
        boolean ownVoice,
        List<Voice> saidBy,
        List<Voice> relayedBy,
        Source source,
        Place place,
        List<String> notes) {

    /** A document; without a title or a publisher where these are unknown. */
    record Source(
            String id,
            @Nullable String title,
            @Nullable Voice publisher,
            @Nullable String published) {
        static Source of(Node document) {
            Voice publisher = Stored.ends(document, "PUBLISHED_BY").stream()
                    .map(Voice::of)
                    .min(Comparator.comparing(Voice::id))
                    .orElse(null);
            return new Source(
                    Stored.text(document, "id", ""),
                    Stored.text(document, "title"),
                    publisher,
                    Stored.text(document, "published"));
        }
    }

    /** Parallel lists: paragraphs from 1, offsets in code points or -1, and what each passage is there for. */
    record Place(List<Long> paragraphs, List<Long> starts, List<Long> ends, List<String> roles) {
        static Place of(Relationship saidIn) {
            return new Place(
                    Stored.numbers(saidIn, "paragraphs"),
                    Stored.numbers(saidIn, "starts"),
                    Stored.numbers(saidIn, "ends"),
                    Stored.texts(saidIn, "roles"));
        }
    }

    static Evidence of(Node claim, Relationship saidIn) {
        return new Evidence(
                Stored.text(claim, "id", ""),
                Stored.text(claim, "stance", ""),
                Stored.text(claim, "wording", ""),
                Stored.text(claim, "status", ""),
                Stored.isTrue(claim, "ownVoice"),
                Stored.ends(claim, "SAID_BY").stream()
                        .map(Voice::of)
                        .sorted(Comparator.comparing(Voice::id))
                        .toList(),
                relays(claim).toList(),
                Source.of(saidIn.getEndNode()),
                Place.of(saidIn),
                Stored.texts(claim, "notes"));
    }

    private static Stream<Voice> relays(Node claim) {
        Comparator<Relationship> byStep = Comparator.comparingLong(Evidence::step);
        return Stored.edges(claim, Direction.OUTGOING, "RELAYED_BY").stream()
                .sorted(byStep.thenComparing(edge -> Stored.text(edge.getEndNode(), "id", "")))
                .map(edge -> Voice.of(edge.getEndNode()));
    }

    private static long step(Relationship relay) {
        return Objects.requireNonNullElse(Stored.number(relay, "step"), Long.MAX_VALUE);
    }
}
