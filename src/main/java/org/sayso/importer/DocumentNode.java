// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.record.Document;
import org.sayso.vocabulary.ContentHash;
import org.sayso.vocabulary.Vocabulary;

/**
 * A document as a node, with everything that comes and goes with it.
 *
 * @param properties all but {@code digest}
 * @param publisher the end of its PUBLISHED_BY edge, or null
 * @param unnamed the groups known to this document only
 */
record DocumentNode(
        String id,
        Map<String, Object> properties,
        @Nullable String publisher,
        List<EntityNode> unnamed,
        List<ClaimNode> claims,
        String digest) {

    static DocumentNode of(Document document, Vocabulary vocabulary) {
        List<EntityNode> unnamed = document.unnamed().stream()
                .map(group -> EntityNode.of(group, document.id()))
                .toList();
        List<ClaimNode> claims = document.claims().stream()
                .map(claim -> ClaimNode.of(
                        claim,
                        document,
                        java.util.Objects.requireNonNull(vocabulary.relations().get(claim.relation()))))
                .sorted(Comparator.comparing(ClaimNode::id))
                .toList();
        var properties = properties(document);
        List<String> parts = Stream.concat(
                        unnamed.stream().map(group -> group.id() + " " + group.digest()),
                        claims.stream().map(claim -> claim.id() + " " + claim.digest()))
                .toList();
        return new DocumentNode(
                document.id(),
                properties,
                document.publisher(),
                unnamed,
                claims,
                digest(properties, document.publisher(), parts));
    }

    /** @param parts {@code id digest} of each unnamed group and each claim, in any order */
    static String digest(Map<String, ?> properties, @Nullable String publisher, List<String> parts) {
        return ContentHash.full(Map.of(
                "properties",
                Properties.canonical(properties),
                "publisher",
                publisher == null ? "" : publisher,
                "parts",
                parts.stream().sorted().toList()));
    }

    private static Map<String, Object> properties(Document document) {
        return new Properties()
                .with("id", document.id())
                .with("title", document.title())
                .with("authors", document.authors())
                .with(
                        "published",
                        document.published() == null
                                ? null
                                : document.published().text())
                .with(
                        "earliest",
                        document.published() == null
                                ? null
                                : document.published().earliest())
                .with(
                        "latest",
                        document.published() == null
                                ? null
                                : document.published().latest())
                .with("language", document.language())
                .with("file", document.file())
                .with("sha256", document.sha256())
                .with(
                        "paragraphs",
                        document.paragraphs() == null
                                ? null
                                : document.paragraphs().longValue())
                .with("repeats", document.repeats())
                .with(
                        "unclaimed",
                        document.unclaimed().entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .toList())
                .with("note", document.note())
                .map();
    }
}
