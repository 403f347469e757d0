// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.sayso.entity.EntityRelations.Wanted;
import org.sayso.query.ThingLinks;
import org.sayso.vocabulary.EntityType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Entities. The id of an unnamed group is that of its document, a slash, and a word for the group. */
@RestController
class EntityController {
    private static final List<String> TYPES =
            Arrays.stream(EntityType.values()).map(EntityType::label).toList();
    private static final List<String> STANCES = List.of("affirmed", "contested", "denied", "varies");
    private static final int LONGEST_SEARCH = 200;

    private final ThingAnswers answers;
    private final EntitySearch search;
    private final EntityReads entities;
    private final EntityRelations relations;
    private final NearMatches near;

    EntityController(
            ThingAnswers answers,
            EntitySearch search,
            EntityReads entities,
            EntityRelations relations,
            NearMatches near) {
        this.answers = answers;
        this.search = search;
        this.entities = entities;
        this.relations = relations;
        this.near = near;
    }

    @GetMapping("/api/entities")
    ResponseEntity<byte[]> list(ServletWebRequest request) {
        Asked asked = Asked.of(request.getRequest(), "q", "type", "limit", "skip");
        String text = asked.text("q", LONGEST_SEARCH);
        List<String> types = asked.some("type", TYPES);
        Window window = asked.window(ThingLinks.ENTITIES);
        return answers.answer(
                request, () -> text == null ? search.all(types, window) : search.found(text, types, window));
    }

    @GetMapping("/api/entities/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, ServletWebRequest request) {
        Asked.nothing(request.getRequest());
        return answers.answer(request, () -> entities.one(id).orElseThrow(() -> near.unknownEntity(id)));
    }

    @GetMapping("/api/entities/{document}/{group}")
    ResponseEntity<byte[]> group(@PathVariable String document, @PathVariable String group, ServletWebRequest request) {
        return one(document + "/" + group, request);
    }

    @GetMapping("/api/entities/{id}/relations")
    ResponseEntity<byte[]> relations(@PathVariable String id, ServletWebRequest request) {
        Asked asked = Asked.of(request.getRequest(), "type", "direction", "stance", "limit", "skip");
        List<String> types = asked.words("type");
        String direction = asked.one("direction", Direction.words());
        List<String> stances = asked.some("stance", STANCES);
        Window window = asked.window(ThingLinks.entity(id) + "/relations");
        Wanted wanted = new Wanted(types, direction == null ? null : Direction.ofWord(direction), stances);
        return answers.answer(request, known(id, () -> relations.page(id, wanted, window)));
    }

    @GetMapping("/api/entities/{document}/{group}/relations")
    ResponseEntity<byte[]> relationsOfGroup(
            @PathVariable String document, @PathVariable String group, ServletWebRequest request) {
        return relations(document + "/" + group, request);
    }

    @GetMapping("/api/entities/{id}/claims")
    ResponseEntity<byte[]> claims(@PathVariable String id, ServletWebRequest request) {
        Asked asked = Asked.of(request.getRequest(), "part", "limit", "skip");
        List<String> parts = asked.some("part", ClaimPart.words());
        Window window = asked.window(ThingLinks.entity(id) + "/claims");
        return answers.answer(request, known(id, () -> entities.claims(id, parts, window)));
    }

    @GetMapping("/api/entities/{document}/{group}/claims")
    ResponseEntity<byte[]> claimsOfGroup(
            @PathVariable String document, @PathVariable String group, ServletWebRequest request) {
        return claims(document + "/" + group, request);
    }

    private <T> Supplier<T> known(String id, Supplier<T> read) {
        return () -> {
            if (!entities.has(id)) {
                throw near.unknownEntity(id);
            }
            return read.get();
        };
    }
}
