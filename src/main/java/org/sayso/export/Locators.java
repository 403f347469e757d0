// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where in documents something is said, as texts: {@code DOCUMENT PARAGRAPH START-END ROLE}. Paragraphs are counted from 1; start and end are code points of the whole
 * text, the end not among them, and left out where they are not known; so is the role {@code main}.
 */
final class Locators {
    private static final int DOCUMENT = 0;
    private static final int PARAGRAPHS = 1;
    private static final int STARTS = 2;
    private static final int ENDS = 3;
    private static final int ROLES = 4;

    private static final String LOOK = "UNWIND $ids AS id RETURN id, " + places("id") + " AS places";

    private Locators() {}

    /**
     * What a statement returns for {@link #of}: the places in which claims say that a relation was done.
     *
     * @param relationId an expression
     */
    static String places(String relationId) {
        return """
                COLLECT {
                  MATCH (c:Claim {relationId: %s})-[s:SAID_IN]->(d:Document) WHERE c.status = 'done'
                  RETURN [d.id, s.paragraphs, s.starts, s.ends, s.roles]
                }""".formatted(relationId);
    }

    /** The places by the ids of relations. */
    static Map<String, List<List<Object>>> look(GraphRead read, Collection<String> relationIds) {
        Map<String, List<List<Object>>> places = new HashMap<>();
        for (List<String> portion : GraphRead.portions(relationIds)) {
            read.each(
                    LOOK,
                    Map.of("ids", portion),
                    row -> places.put(GraphRead.text(row, "id"), GraphRead.list(row, "places")));
        }
        return places;
    }

    /** @param places each a document's id and the lists paragraphs, starts, ends and roles of {@code SAID_IN} */
    static List<String> of(List<List<Object>> places) {
        if (places.size() == 1 && elements(places.getFirst(), PARAGRAPHS).size() == 1) {
            return List.of(passage(places.getFirst(), 0).text());
        }
        TreeSet<Passage> passages = new TreeSet<>();
        for (List<Object> place : places) {
            for (int i = 0; i < elements(place, PARAGRAPHS).size(); i++) {
                passages.add(passage(place, i));
            }
        }
        return passages.stream().map(Passage::text).toList();
    }

    private static Passage passage(List<Object> place, int i) {
        return new Passage(
                place.get(DOCUMENT).toString(),
                number(place, PARAGRAPHS, i),
                number(place, STARTS, i),
                number(place, ENDS, i),
                elements(place, ROLES).get(i).toString());
    }

    private static long number(List<Object> place, int list, int i) {
        return ((Number) elements(place, list).get(i)).longValue();
    }

    private static List<?> elements(List<Object> place, int list) {
        return (List<?>) place.get(list);
    }

    private record Passage(String document, long paragraph, long start, long end, String role)
            implements Comparable<Passage> {
        private static final Comparator<Passage> ORDER = Comparator.comparing(Passage::document)
                .thenComparingLong(Passage::paragraph)
                .thenComparingLong(Passage::start)
                .thenComparingLong(Passage::end)
                .thenComparing(Passage::role);

        @Override
        public int compareTo(Passage other) {
            return ORDER.compare(this, other);
        }

        String text() {
            return document + " " + paragraph + (start < 0 ? "" : " " + start + "-" + end)
                    + (role.equals("main") ? "" : " " + role);
        }
    }
}
