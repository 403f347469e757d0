// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/**
 * What a filter asks of a relation, as a condition in plain Cypher: of {@code r}, which leads from {@code a} to {@code b}. Only what narrows is in it, so that it
 * costs nothing else.
 *
 * @param cypher without {@code WHERE}
 * @param parameters for it
 */
record RelationCondition(String cypher, Map<String, Object> parameters) {
    private static final String HAS_DATE = "(r.earliest IS NOT NULL OR r.latest IS NOT NULL)";

    /**
     * That of a filter.
     *
     * @param documents of the publisher that the filter names; not heeded without one
     */
    static RelationCondition of(GraphFilter filter, Vocabulary vocabulary, List<String> documents) {
        Parts parts = new Parts();
        parts.add("r.stance IN $stances", "stances", filter.stances());
        if (filter.relations() != null) {
            parts.add("type(r) IN $relations", "relations", filter.relations());
        }
        if (filter.types() != null) {
            parts.add(ofType("a") + " AND " + ofType("b"), "types", filter.types());
        }
        if (filter.since() != null) {
            parts.add(HAS_DATE + " AND NOT coalesce(r.latest < $since, false)", "since", filter.since());
        }
        if (filter.until() != null) {
            parts.add(HAS_DATE + " AND NOT coalesce(r.earliest > $until, false)", "until", filter.until());
        }
        if (filter.publisher() != null) {
            parts.add(anyIn("r.documents", "published"), "published", documents);
        }
        if (filter.saidBy() != null) {
            parts.add(anyIn("r.saidBy", "saidBy"), "saidBy", filter.saidBy());
        }
        if (filter.asOf() != null) {
            parts.add(asOf(vocabulary), "asOf", filter.asOf());
            parts.parameters.put("spans", spans(vocabulary));
            parts.parameters.put("ending", GraphFilter.HELD);
        }
        return new RelationCondition(String.join(" AND ", parts.conditions), parts.parameters);
    }

    /** That {@code variable} is of one of the types in {@code $types}. */
    static String ofType(String variable) {
        return "any(label IN labels(" + variable + ") WHERE label IN $types)";
    }

    private static String anyIn(String list, String parameter) {
        return "any(each IN " + list + " WHERE each IN $" + parameter + ")";
    }

    /** The rule is that of {@code asOf} in the query file {@code timeline} with {@code attested=true}: what certainly or possibly was so, by dates alone. */
    private static String asOf(Vocabulary vocabulary) {
        return """
                (r.earliest IS NOT NULL OR r.latest IS NOT NULL OR r.attested IS NOT NULL)
                AND NOT coalesce(r.earliest > $asOf, false)
                AND (NOT type(r) IN $spans OR
                     NOT coalesce(r.latest < $asOf, false)
                     AND NOT EXISTS { MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d:Document)
                                      WHERE c.ended AND c.when IS NULL AND d.latest < $asOf }%s)""".formatted(endings(vocabulary));
    }

    private static List<String> spans(Vocabulary vocabulary) {
        return vocabulary.relations().values().stream()
                .filter(type -> type.time() == RelationType.Time.SPAN)
                .map(RelationType::name)
                .toList();
    }

    private static String endings(Vocabulary vocabulary) {
        return vocabulary.relations().values().stream()
                .flatMap(type -> type.ends() == null ? Stream.of() : Stream.of(notEnded(type.name(), type.ends())))
                .collect(Collectors.joining());
    }

    /** A denied end ends nothing. */
    private static String notEnded(String by, RelationType.Ends ends) {
        return """

                     AND NOT (type(r) = '%s' AND EXISTS { MATCH (by:Entity)-[x:%s]->(b)
                              WHERE x.stance IN $ending AND x.latest < $asOf%s })""".formatted(ends.relation(), quoted(by), same(ends.on()));
    }

    /** The target is the same anyway, as in {@code timeline}. */
    private static String same(List<String> on) {
        StringBuilder same = new StringBuilder();
        for (String part : on) {
            if (part.equals("from")) {
                same.append(" AND by = a");
            } else if (!part.equals("to")) {
                same.append(" AND x.%1$s = r.%1$s".formatted(quoted(part)));
            }
        }
        return same.toString();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static final class Parts {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new TreeMap<>();

        void add(String condition, String parameter, Object value) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }
}
