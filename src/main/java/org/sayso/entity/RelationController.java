// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import org.sayso.query.ThingLinks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Relations and the claims behind them. */
@RestController
class RelationController {
    private final ThingAnswers answers;
    private final RelationReads relations;
    private final ClaimReads claims;
    private final NearMatches near;

    RelationController(ThingAnswers answers, RelationReads relations, ClaimReads claims, NearMatches near) {
        this.answers = answers;
        this.relations = relations;
        this.claims = claims;
        this.near = near;
    }

    @GetMapping("/api/relations/{id}")
    ResponseEntity<byte[]> relation(@PathVariable String id, ServletWebRequest request) {
        Asked.nothing(request.getRequest());
        return answers.answer(request, () -> relations.one(id).orElseThrow(() -> near.unknownRelation(id)));
    }

    @GetMapping("/api/relations/{id}/claims")
    ResponseEntity<byte[]> claims(@PathVariable String id, ServletWebRequest request) {
        Window window = Asked.of(request.getRequest(), "limit", "skip").window(ThingLinks.relation(id) + "/claims");
        return answers.answer(request, () -> {
            if (!relations.isSpokenOf(id)) {
                throw near.unknownRelation(id);
            }
            return relations.claims(id, window);
        });
    }

    @GetMapping("/api/claims/{id}")
    ResponseEntity<byte[]> claim(@PathVariable String id, ServletWebRequest request) {
        Asked.nothing(request.getRequest());
        return answers.answer(request, () -> claims.one(id).orElseThrow(() -> near.unknownClaim(id)));
    }
}
