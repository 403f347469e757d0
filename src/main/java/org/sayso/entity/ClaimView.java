// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement in one document with its evidence.
 *
 * @param to null when the claim has no object; then {@code qualifiers} hold the content
 * @param qualifiers by name; entities as references
 * @param saidBy the innermost voice
 * @param ownVoice whether that is the document's own
 * @param relayedBy the voices from there outward
 * @param at where in the document
 * @param contentOf the speech whose content this is
 * @param contents what this speech asserts, the first {@value #MOST_LINKED} by id; so are the two lists of links
 * @param links {@code relation} only when the graph holds the relation, that is, when some claim says that it was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        String id,
        String relation,
        String stance,
        String wording,
        String status,
        @Nullable Boolean ended,
        Reference from,
        @Nullable Reference to,
        List<Reference> onBehalfOf,
        @Nullable Reference act,
        @Nullable String when,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable String attested,
        @Nullable String saidOn,
        Map<String, Object> qualifiers,
        Reference saidBy,
        boolean ownVoice,
        List<Reference> relayedBy,
        Reference document,
        List<Place> at,
        List<String> notes,
        @Nullable ClaimLink contentOf,
        List<ClaimLink> contents,
        List<ClaimLink> contradicts,
        List<ClaimLink> competesWith,
        Map<String, String> links) {

    static final int MOST_LINKED = 50;

    /** Of a row as {@link ClaimReads} reads it. */
    static ClaimView of(Row row) {
        Row claim = row.inner("claim");
        Reference from = Reference.of(row.inner("from"));
        Reference to = row.one("to", Reference::of);
        Reference document = Reference.of(row.inner("document"));
        Map<String, Object> about = about(row);
        return new ClaimView(
                claim.sure("id"),
                claim.sure("relation"),
                claim.sure("stance"),
                claim.sure("wording"),
                claim.sure("status"),
                claim.flag("ended") ? true : null,
                from,
                to,
                row.each("onBehalfOf", Reference::of),
                (Reference) about.get("act"),
                claim.text("when"),
                claim.text("earliest"),
                claim.text("latest"),
                claim.text("attested"),
                claim.text("saidOn"),
                Qualifiers.of(claim, about),
                Reference.of(row.inner("saidBy")),
                claim.flag("ownVoice"),
                row.each("relayedBy", Reference::of),
                document,
                Place.of(row.inner("at")),
                claim.texts("notes"),
                row.one("contentOf", ClaimLink::of),
                row.each("contents", ClaimLink::of),
                row.each("contradicts", ClaimLink::of),
                row.each("competesWith", ClaimLink::of),
                links(claim, row.flag("related"), from, to, document));
    }

    /** The entities that the claim names as its act or in a qualifier, by that name. */
    private static Map<String, Object> about(Row row) {
        Map<String, Object> about = new LinkedHashMap<>();
        row.each("about", Row::values)
                .forEach(entry ->
                        about.put(String.valueOf(entry.get("as")), Reference.of(new Row(entry).inner("entity"))));
        return about;
    }

    private static Map<String, String> links(
            Row claim, boolean related, Reference from, @Nullable Reference to, Reference document) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", Address.claim(claim.sure("id")));
        if (related) {
            links.put("relation", Address.relation(claim.sure("relationId")));
        }
        links.put("from", from.href());
        if (to != null) {
            links.put("to", to.href());
        }
        links.put("document", document.href());
        return links;
    }
}
