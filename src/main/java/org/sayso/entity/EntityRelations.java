// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
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
    private static final String ORDER = "ORDER BY r.earliest, r.latest, o.id, r.id";

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
        static final Wanted ALL = new Wanted(List.of(), null, List.of());

        boolean holds(RelationCount count) {
            return (types.isEmpty() || types.contains(count.type()))
                    && (direction == null || direction == count.direction());
        }
    }

    /** A relation as it was read, before the names of what it holds by id are known. */
    private record Found(String type, Direction direction, Row row) {}

    /** In the order of their relations. */
    List<RelationCount> counts(String id) {
        List<String> types = types();
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
    List<RelationGroup> groups(String id, List<RelationCount> counts) {
        Window window = Window.first(Address.entity(id) + "/relations");
        List<Found> found = new ArrayList<>();
        for (RelationCount count : counts) {
            found.addAll(read(id, count, Wanted.ALL, 0, window.limit()));
        }
        List<RelationSummary> all = named(found);
        return counts.stream()
                .map(count -> RelationGroup.of(
                        count,
                        all.stream()
                                .filter(relation -> relation.type().equals(count.type())
                                        && relation.direction()
                                                .equals(count.direction().word()))
                                .toList(),
                        window))
                .toList();
    }

    /** A page of those wanted. */
    Page<RelationSummary> page(String id, Wanted wanted, Window window) {
        List<RelationCount> counts = counts(id);
        refuseUnknown(wanted.types(), counts);
        long total = 0;
        List<Found> found = new ArrayList<>();
        for (RelationCount count : counts.stream().filter(wanted::holds).toList()) {
            long here = count.of(wanted.stances());
            long skip = Math.max(0, window.skip() - total);
            int left = window.limit() - found.size();
            if (skip < here && left > 0) {
                found.addAll(read(id, count, wanted, skip, left));
            }
            total += here;
        }
        return Page.of(named(found), total, window);
    }

    private void refuseUnknown(List<String> types, List<RelationCount> counts) {
        List<String> known = types.isEmpty() ? List.of() : types();
        types.stream().filter(type -> !known.contains(type)).findFirst().ifPresent(type -> {
            throw new CallerException(
                    ProblemType.INVALID_PARAMETER,
                    "type: the graph has no relations of the type \"" + type + "\"; this entity has those of "
                            + String.join(
                                    ", ",
                                    counts.stream()
                                            .map(RelationCount::type)
                                            .distinct()
                                            .toList()) + ".",
                    Map.of("parameter", "type"),
                    null);
        });
    }

    private List<Found> read(String id, RelationCount count, Wanted wanted, long skip, int limit) {
        String cypher = reading(count);
        Map<String, ?> parameters =
                Map.of("id", id, "stances", wanted.stances(), "skip", skip, "limit", limit, "few", RelationSummary.FEW);
        return reads.rows(cypher, parameters).stream()
                .map(row -> new Found(count.type(), count.direction(), row))
                .toList();
    }

    /** Names the types: an entity that speaks in many claims has many more relationships than relations. */
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

    private static String reading(RelationCount count) {
        return """
                MATCH (e:Entity {id: $id})%1$s(o:Entity) WHERE size($stances) = 0 OR r.stance IN $stances
                WITH r, o %2$s SKIP $skip LIMIT $limit
                RETURN %3$s AS other,
                       r {.*, claims: size(coalesce(r.claims, [])), saidBy: coalesce(r.saidBy, [])[..$few],
                          deniedBy: coalesce(r.deniedBy, [])[..$few], documents: coalesce(r.documents, [])[..$few]} AS relation
                %2$s
                """.formatted(count.direction().pattern(List.of(count.type())), ORDER, Reference.to("o"));
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
}
