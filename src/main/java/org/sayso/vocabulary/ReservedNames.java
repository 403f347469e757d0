// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that a vocabulary may not give away, because records or the graph use them for something else. */
public final class ReservedNames {
    /** Relationship types between claims and what they speak of. */
    public static final Set<String> RELATIONSHIPS = Set.of(
            "SUBJECT",
            "OBJECT",
            "SAID_BY",
            "RELAYED_BY",
            "ON_BEHALF_OF",
            "ABOUT",
            "SAID_IN",
            "PUBLISHED_BY",
            "CONTENT_OF",
            "CONTRADICTS",
            "COMPETES_WITH");

    /** Fields of a claim in record files, and properties of claims and relations in the graph; {@code content} is a qualifier. */
    public static final Set<String> FIELDS = Set.of(
            ("id relation relationId from to act when earliest latest attested saidOn stance wording status saidBy deniedBy relayedBy voices says claims documents "
                            + "onBehalfOf differs ownVoice ended at key keys note notes for contradicts competesWith wants wantsFrom wantsTo also each parent digest "
                            + "unnamed")
                    .split(" "));

    /** Neo4j labels. */
    static final Set<String> LABELS = Stream.concat(
                    Stream.of("Entity", "Claim", "Document", "Vocabulary"),
                    Arrays.stream(EntityType.values()).map(EntityType::label))
            .collect(Collectors.toUnmodifiableSet());

    private ReservedNames() {}
}
