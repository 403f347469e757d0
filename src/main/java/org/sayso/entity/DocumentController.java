// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import org.sayso.query.ThingLinks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Documents and what they claim. */
@RestController
class DocumentController {
    private static final int LONGEST_ID = 300;

    private final ThingAnswers answers;
    private final DocumentReads documents;
    private final EntityReads entities;
    private final NearMatches near;

    DocumentController(ThingAnswers answers, DocumentReads documents, EntityReads entities, NearMatches near) {
        this.answers = answers;
        this.documents = documents;
        this.entities = entities;
        this.near = near;
    }

    @GetMapping("/api/documents")
    ResponseEntity<byte[]> list(ServletWebRequest request) {
        Asked asked = Asked.of(request.getRequest(), "publisher", "limit", "skip");
        String publisher = asked.text("publisher", LONGEST_ID);
        Window window = asked.window(ThingLinks.DOCUMENTS);
        return answers.answer(request, () -> {
            if (publisher != null && !entities.has(publisher)) {
                throw near.unknownEntity("publisher", publisher);
            }
            return documents.all(publisher, window);
        });
    }

    @GetMapping("/api/documents/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, ServletWebRequest request) {
        Asked.nothing(request.getRequest());
        return answers.answer(request, () -> documents.one(id).orElseThrow(() -> near.unknownDocument(id)));
    }

    @GetMapping("/api/documents/{id}/claims")
    ResponseEntity<byte[]> claims(@PathVariable String id, ServletWebRequest request) {
        Asked asked = Asked.of(request.getRequest(), "type", "limit", "skip");
        List<String> types = asked.words("type");
        Window window = asked.window(ThingLinks.document(id) + "/claims");
        return answers.answer(request, () -> {
            if (!documents.has(id)) {
                throw near.unknownDocument(id);
            }
            return documents.claims(id, types, window);
        });
    }
}
