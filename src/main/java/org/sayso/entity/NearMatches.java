// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.sayso.graph.SearchWords;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.RequestFaults;
import org.springframework.stereotype.Component;

/** Guesses what was meant by an id that nothing has. */
@Component
class NearMatches {
    private static final int MOST = 5;
    private static final double NEAR = 0.7;

    /** What has the id after all, at another address. */
    private static final String ELSEWHERE = """
            CALL () {
                MATCH (n:Entity {id: $id}) RETURN %s AS thing
                UNION ALL
                MATCH (n:Document {id: $id}) RETURN %s AS thing
                UNION ALL
                MATCH (n:Claim {id: $id}) RETURN %s AS thing
                UNION ALL
                MATCH (n:Claim {relationId: $id}) WHERE n.status = 'done' WITH n LIMIT 1 RETURN {id: n.relationId, name: n.relation, labels: ['Relation']} AS thing
            }
            RETURN thing
            """.formatted(Reference.to("n"), Reference.to("n"), Claims.NODE);

    private static final String ENTITIES = """
            CALL () {
                MATCH (n:Entity) WHERE n.id STARTS WITH $beginning RETURN n LIMIT 200
                UNION
                CALL db.index.fulltext.queryNodes('entity_names', $words, {limit: 50}) YIELD node AS n RETURN n
            }
            RETURN %s AS thing
            """.formatted(Reference.to("n"));
    private static final String DOCUMENTS =
            "MATCH (n:Document) WHERE n.id STARTS WITH $beginning RETURN " + Reference.to("n") + " AS thing LIMIT 200";

    private final GraphReads reads;

    NearMatches(GraphReads reads) {
        this.reads = reads;
    }

    /** Expressions for claims and relations, whose ids tell nothing but themselves. */
    private static final class Claims {
        static final String NODE = "{id: n.id, name: n.relation, labels: ['Claim']}";
        static final String BEGINNING =
                "MATCH (n:Claim) WHERE n.id STARTS WITH $beginning RETURN " + NODE + " AS thing ORDER BY n.id LIMIT 5";
        static final String OF_RELATION =
                "MATCH (n:Claim {relationId: $id}) RETURN " + NODE + " AS thing ORDER BY n.id LIMIT 5";
        static final String RELATIONS = """
                MATCH (n:Claim) WHERE n.relationId STARTS WITH $beginning AND n.status = 'done'
                WITH DISTINCT n.relationId AS id, n.relation AS name
                RETURN {id: id, name: name, labels: ['Relation']} AS thing ORDER BY id LIMIT 5""";
    }

    CallerException unknownEntity(String id) {
        return unknown("entity", id, entities(id), "/api/entities?q= searches names.");
    }

    /** For an entity that a parameter names by its id. */
    CallerException unknownEntity(String parameter, String id) {
        List<Reference> near = entities(id);
        RequestFaults faults = new RequestFaults();
        faults.add(
                ProblemType.UNKNOWN_ENTITY,
                parameter,
                parameter + ": no entity has the id \"" + id + "\""
                        + (near.isEmpty() ? "" : "; near it: " + list(near)),
                near);
        return faults.refusal(Map.of());
    }

    private List<Reference> entities(String id) {
        SearchWords words = SearchWords.of(id);
        return words.isEmpty()
                ? List.of()
                : nearest(id, things(ENTITIES, Map.of("beginning", beginning(id), "words", words.any())));
    }

    CallerException unknownDocument(String id) {
        List<Reference> found = things(DOCUMENTS, Map.of("beginning", beginning(id)));
        return unknown("document", id, nearest(id, found), "/api/documents lists all.");
    }

    CallerException unknownClaim(String id) {
        return unknown(
                "claim",
                id,
                things(Claims.BEGINNING, Map.of("beginning", beginning(id))),
                "Its id has 32 digits from 0 to f.");
    }

    CallerException unknownRelation(String id) {
        List<Reference> speaking = things(Claims.OF_RELATION, Map.of("id", id));
        if (!speaking.isEmpty()) {
            return refusal(
                    "No claim says that this was done, so that there is no relation; some speak of it", speaking);
        }
        return unknown(
                "relation",
                id,
                things(Claims.RELATIONS, Map.of("beginning", beginning(id))),
                "Its id has 32 digits from 0 to f.");
    }

    private CallerException unknown(String kind, String id, List<Reference> near, String advice) {
        List<Reference> candidates = Stream.concat(things(ELSEWHERE, Map.of("id", id)).stream(), near.stream())
                .limit(MOST)
                .toList();
        String sentence = "No " + kind + " has the id \"" + id + "\"";
        return candidates.isEmpty()
                ? new CallerException(ProblemType.UNKNOWN_ID, sentence + ". " + advice)
                : refusal(sentence + "; near it", candidates);
    }

    private static CallerException refusal(String sentence, List<Reference> candidates) {
        return new CallerException(
                ProblemType.UNKNOWN_ID,
                sentence + ": " + list(candidates) + ".",
                Map.of("candidates", candidates),
                null);
    }

    private static String list(List<Reference> things) {
        return things.stream()
                .map(thing -> thing.id() + " (" + thing.type() + ": " + thing.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private List<Reference> things(String cypher, Map<String, ?> parameters) {
        return reads.rows(cypher, parameters).stream()
                .map(row -> Reference.of(row.inner("thing")))
                .toList();
    }

    /** Enough of an id for an index to find few by. */
    private static String beginning(String id) {
        return id.substring(0, Math.min(id.length(), Math.max(3, id.length() / 2)));
    }

    private static List<Reference> nearest(String id, List<Reference> found) {
        record Guess(Reference thing, double likeness) {}
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return found.stream()
                .map(thing -> new Guess(
                        thing, Math.max(similarity.apply(id, thing.id()), similarity.apply(id, thing.name()))))
                .filter(guess -> guess.likeness() >= NEAR)
                .sorted(Comparator.comparingDouble(Guess::likeness)
                        .reversed()
                        .thenComparing(guess -> guess.thing().id()))
                .limit(MOST)
                .map(Guess::thing)
                .toList();
    }
}
