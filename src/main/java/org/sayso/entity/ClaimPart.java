// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What part an entity has in a claim. */
enum ClaimPart {
    SUBJECT("subject", "SUBJECT"),
    OBJECT("object", "OBJECT"),
    VOICE("saidBy", "SAID_BY"),
    RELAY("relayedBy", "RELAYED_BY"),
    BODY("onBehalfOf", "ON_BEHALF_OF"),
    TOPIC("about", "ABOUT");

    private final String word;
    private final String edge;

    ClaimPart(String word, String edge) {
        this.word = word;
        this.edge = edge;
    }

    String word() {
        return word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ClaimPart::word).toList();
    }

    /** Relationship types: of these parts, of all when there are none. */
    static List<String> edges(List<String> words) {
        return Arrays.stream(values())
                .filter(part -> words.isEmpty() || words.contains(part.word))
                .map(part -> part.edge)
                .toList();
    }

    /** Finds the claims {@code c} in which {@code $id} has one of the parts: by the edges of the one, or by those of all that are among {@code $edges}, so that few statements do. */
    static String pattern(List<String> words) {
        List<String> edges = edges(words.size() == 1 ? words : List.of());
        return "MATCH (:Entity {id: $id})<-[x:" + String.join("|", edges)
                + "]-(c:Claim) WHERE type(x) IN $edges WITH DISTINCT c";
    }

    /** A map in Cypher of how many claims name {@code e} in each part. */
    static String counts() {
        return Arrays.stream(values())
                .map(part -> "%s: COUNT { (e)<-[:%s]-() }".formatted(part.word, part.edge))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
