// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.query.ThingLinks;

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

    /**
     * Of a claim and what goes with it.
     *
     * @param row with claim (its properties), document and at
     * @param related whether the graph holds the relation it speaks of
     */
    static ClaimView of(Row row, NamedThings named, LinkedClaims linked, boolean related) {
        Row claim = row.inner("claim");
        Reference document = Reference.of(row.inner("document"));
        return new ClaimView(
                claim.sure("id"),
                claim.sure("relation"),
                claim.sure("stance"),
                claim.sure("wording"),
                claim.sure("status"),
                claim.flag("ended") ? true : null,
                named.from(),
                named.to(),
                named.onBehalfOf(),
                named.about().get("act"),
                claim.text("when"),
                claim.text("earliest"),
                claim.text("latest"),
                claim.text("attested"),
                claim.text("saidOn"),
                Qualifiers.of(claim, named.about()),
                named.saidBy(),
                claim.flag("ownVoice"),
                named.relayedBy(),
                document,
                Place.of(row.inner("at")),
                claim.texts("notes"),
                linked.contentOf(),
                linked.contents(),
                linked.contradicts(),
                linked.competesWith(),
                links(claim, related, named.from(), named.to(), document));
    }

    private static Map<String, String> links(
            Row claim, boolean related, Reference from, @Nullable Reference to, Reference document) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", ThingLinks.claim(claim.sure("id")));
        if (related) {
            links.put("relation", ThingLinks.relation(claim.sure("relationId")));
        }
        links.put("from", from.href());
        if (to != null) {
            links.put("to", to.href());
        }
        links.put("document", document.href());
        return links;
    }
}
