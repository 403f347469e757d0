// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.ProblemType;
import org.sayso.problem.RequestFaults;
import org.sayso.query.ThingLinks;
import org.sayso.vocabulary.ReservedNames;
import org.springframework.stereotype.Component;

/**
 * Reads the relations of one entity: how many there are, and pages of them. They come by type, away from the entity before towards it, then by date with the
 * dateless last, then by the other end and their id.
 */
@Component
class EntityRelations {
    private static final String TYPES =
            "CALL db.relationshipTypes() YIELD relationshipType AS type WHERE NOT type IN $reserved RETURN type ORDER BY type";
    // "out" comes before "in".
    private static final String ORDER = "ORDER BY type(r), direction DESC, r.earliest, r.latest, o.id, r.id\n";
    private static final String RETURN = """
            RETURN type(r) AS type, direction, %s AS other,
                   r {.*, claims: size(coalesce(r.claims, [])), saidBy: coalesce(r.saidBy, [])[..$most],
                      deniedBy: coalesce(r.deniedBy, [])[..$most], documents: coalesce(r.documents, [])[..$most]} AS relation
            """.formatted(Reference.to("o"));
    /** So many relations of one type and direction are sorted as a whole. */
    private static final int FEW = 1000;

    private final GraphReads reads;

    EntityRelations(GraphReads reads) {
        this.reads = reads;
    }

    /**
     * Which of an entity's relations are wanted.
     *
     * @param types all when there are none
     * @param direction both when null
     * @param stances all when there are none
     */
    record Wanted(List<String> types, @Nullable Direction direction, List<String> stances) {
        boolean holds(RelationCount count) {
            return (types.isEmpty() || types.contains(count.type()))
                    && (direction == null || direction == count.direction());
        }
    }

    /** A relation as it was read, before the names of what it holds by id are known. */
    private record Found(String type, Direction direction, Row row) {}

    /** In the order of their relations. */
    private List<RelationCount> counts(String id, List<String> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        Map<String, RelationCount> counts = new LinkedHashMap<>();
        String cypher = counting(types);
        for (Row row : reads.rows(cypher, Map.of("id", id))) {
            Direction direction = Direction.ofWord(row.sure("direction"));
            counts.computeIfAbsent(
                            row.sure("type") + direction,
                            key -> new RelationCount(row.sure("type"), direction, new TreeMap<>()))
                    .stances()
                    .put(row.sure("stance"), row.number("count"));
        }
        return counts.values().stream()
                .sorted(Comparator.comparing(RelationCount::type).thenComparing(RelationCount::direction))
                .toList();
    }

    private List<String> types() {
        return reads.rows(TYPES, Map.of("reserved", List.copyOf(ReservedNames.RELATIONSHIPS))).stream()
                .map(row -> row.sure("type"))
                .toList();
    }

    /** The first of each type and direction. */
    List<RelationGroup> groups(String id) {
        List<String> types = types();
        List<RelationCount> counts = counts(id, types);
        Window window = Window.first(ThingLinks.entity(id) + "/relations");
        List<Found> found = new ArrayList<>();
        List<RelationCount> few =
                counts.stream().filter(count -> count.of(List.of()) <= FEW).toList();
        if (!few.isEmpty()) {
            found.addAll(read(firstOfEach(types), id, few, Map.of("limit", window.limit())));
        }
        for (RelationCount many :
                counts.stream().filter(count -> !few.contains(count)).toList()) {
            found.addAll(read(
                    inOrder(types),
                    id,
                    List.of(many),
                    Map.of("stances", List.of(), "skip", 0, "limit", window.limit())));
        }
        List<RelationSummary> all = named(found);
        return counts.stream()
                .map(count -> RelationGroup.of(
                        count, all.stream().filter(count::counts).toList(), window))
                .toList();
    }

    /** Runs each statement once for lists with and without items, which to the engine are of different types. */
    void planFor(String id) {
        List<String> types = types();
        counts(id, types);
        for (List<Direction> directions :
                List.of(List.of(Direction.OUT), List.of(Direction.IN), List.of(Direction.OUT, Direction.IN))) {
            List<RelationCount> counted = directions.stream()
                    .map(direction -> new RelationCount(types.getFirst(), direction, new TreeMap<>()))
                    .toList();
            read(firstOfEach(types), id, counted, Map.of("limit", 1));
            for (List<String> stances : List.of(List.<String>of(), List.of("affirmed"))) {
                read(inOrder(types), id, counted, Map.of("stances", stances, "skip", 0, "limit", 1));
            }
        }
    }

    /** A page of those wanted. */
    Page<RelationSummary> page(String id, Wanted wanted, Window window) {
        List<String> types = types();
        List<RelationCount> counts = counts(id, types);
        refuseUnknown(wanted.types(), types, counts);
        long total = 0;
        long before = 0;
        List<RelationCount> touched = new ArrayList<>();
        for (RelationCount count : counts.stream().filter(wanted::holds).toList()) {
            long end = total + count.of(wanted.stances());
            if (end <= window.skip()) {
                before = end;
            } else if (total < window.skip() + window.limit()) {
                touched.add(count);
            }
            total = end;
        }
        if (touched.isEmpty()) {
            return Page.of(List.of(), total, window);
        }
        List<Found> found = read(
                inOrder(types),
                id,
                touched,
                Map.of("stances", wanted.stances(), "skip", window.skip() - before, "limit", window.limit()));
        return Page.of(named(found), total, window);
    }

    private static void refuseUnknown(List<String> types, List<String> known, List<RelationCount> counts) {
        String those = counts.stream().map(RelationCount::type).distinct().collect(Collectors.joining(", "));
        String own = those.isEmpty() ? "this entity has none" : "this entity has those of " + those;
        RequestFaults faults = new RequestFaults();
        types.stream()
                .filter(type -> !known.contains(type))
                .forEach(type -> faults.add(
                        ProblemType.INVALID_PARAMETER,
                        "type",
                        "type: the graph has no relations of the type \"" + type + "\"; " + own));
        faults.refuse();
    }

    /** @param counted the types and directions to look at */
    private List<Found> read(String cypher, String id, List<RelationCount> counted, Map<String, ?> further) {
        Map<String, Object> parameters = new HashMap<>(further);
        parameters.put("id", id);
        parameters.put("most", RelationSummary.MOST_NAMED);
        for (Direction direction : Direction.values()) {
            parameters.put(
                    direction.word(),
                    counted.stream()
                            .filter(count -> count.direction() == direction)
                            .map(RelationCount::type)
                            .toList());
        }
        return reads.rows(cypher, parameters).stream()
                .map(row -> new Found(row.sure("type"), Direction.ofWord(row.sure("direction")), row))
                .toList();
    }

    private List<RelationSummary> named(List<Found> found) {
        Names names = Names.in(
                found.stream().map(relation -> relation.row().inner("relation")).toList(), reads);
        return found.stream()
                .map(relation -> RelationSummary.of(
                        relation.type(),
                        relation.direction(),
                        relation.row().inner("relation"),
                        Reference.of(relation.row().inner("other")),
                        names))
                .toList();
    }

    /** Statements name all types, and take those wanted as parameters: so each is planned once, and passes by the edges of claims that name the entity. */
    private static String counting(List<String> types) {
        return """
                MATCH (e:Entity {id: $id})
                CALL (e) {
                    MATCH (e)%s(:Entity) RETURN type(r) AS type, 'out' AS direction, r.stance AS stance, count(r) AS count
                    UNION ALL
                    MATCH (e)%s(:Entity) RETURN type(r) AS type, 'in' AS direction, r.stance AS stance, count(r) AS count
                }
                RETURN type, direction, stance, count
                """.formatted(Direction.OUT.pattern(types), Direction.IN.pattern(types));
    }

    private static String matching(List<String> types) {
        return """
                MATCH (e:Entity {id: $id})
                CALL (e) {
                    MATCH (e)%s(o:Entity) WHERE type(r) IN $out RETURN r, o, 'out' AS direction
                    UNION ALL
                    MATCH (e)%s(o:Entity) WHERE type(r) IN $in RETURN r, o, 'in' AS direction
                }
                """.formatted(Direction.OUT.pattern(types), Direction.IN.pattern(types));
    }

    /** Sorts all that it looks at. */
    private static String firstOfEach(List<String> types) {
        return matching(types) + """
                WITH r, o, direction
                """ + ORDER + """
                WITH type(r) AS type, direction, collect({r: r, o: o})[..$limit] AS group
                UNWIND group AS one
                WITH one.r AS r, one.o AS o, direction
                """ + RETURN + ORDER;
    }

    /** Keeps no more of what it looks at than {@code $skip + $limit}. */
    private static String inOrder(List<String> types) {
        return matching(types) + """
                WITH r, o, direction WHERE size($stances) = 0 OR r.stance IN $stances
                WITH r, o, direction
                """ + ORDER + "SKIP $skip LIMIT $limit\n" + RETURN + ORDER;
    }
}
