// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.savedquery.ExpectedRows.take;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the queries answer, held against rows that were written by hand from the articles. */
class SeedAnswersIT extends SeedScenario {
    /** Where a file of rows and a query call the same thing by different names: the file's column, the query's. */
    private static final Map<String, String> COLUMNS = Map.of(
            "from_id",
            "by",
            "to_id",
            "target",
            "voices",
            "saidByIds",
            "said_by",
            "affirmedBy",
            "denied_by",
            "deniedBy",
            "on_behalf_of",
            "onBehalfOf");

    @ParameterizedTest
    @ValueSource(strings = {"paris-conference-2023", "paris-rally-2023"})
    void speakersAtAnEvent(String event) {
        List<Map<String, String>> expected = ExpectedRows.of("speakers-at-event." + event);
        assertSame(expected, ask("speakers-at-event", "event=" + event), Map.of("from_id", "speaker"), row -> {
            assertThat(row.remove("to_id")).isEqualTo(event);
            return row;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"liz-truss", "maryam-rajavi", "mike-pence"})
    void appearancesOfAPerson(String person) {
        List<Map<String, String>> expected = ExpectedRows.of("appearances-of-person." + person);
        assertSame(
                expected,
                ask("appearances-of-person", "person=" + person),
                Map.of("from_id", "speaker", "to_id", "event"),
                row -> {
                    assertThat(row.remove("relation")).isEqualTo("SPOKE_AT");
                    String place = take(row, "place_id");
                    row.put("place", place.isEmpty() ? "" : name(place));
                    return row;
                });
    }

    @Test
    void designations() {
        assertSame(ExpectedRows.of("designations"), ask("designations"), Map.of(), row -> {
            String on = take(row, "delisted_when");
            row.put("delisted", dated(take(row, "delisted_by"), on));
            row.put("upheld", dated(take(row, "upheld_by"), "../2023-07-02"));
            return row;
        });
    }

    /** Names with dates, of ids and dates that stand in the same order. */
    private static String dated(String ids, String when) {
        List<String> who = ExpectedRows.values(ids);
        List<String> on = ExpectedRows.values(when);
        return IntStream.range(0, who.size())
                .mapToObj(i -> name(who.get(i)) + ", " + on.get(i))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    @Test
    void raids() {
        assertSame(ExpectedRows.of("raids"), ask("raids"), Map.of(), row -> {
            String ground = take(row, "ground");
            row.put("ground", ground.isEmpty() ? "" : name(row.getOrDefault("voices", "")) + ": " + ground);
            return named(row, "legalBasis");
        });
    }

    @Test
    void condemnations() {
        assertSame(
                ExpectedRows.of("condemnations"),
                ask("condemnations"),
                Map.of(),
                row -> named(named(row, "over"), "on_behalf_of"));
    }

    @Test
    void contestedClaims() {
        assertSame(
                ExpectedRows.of("contested-claims"),
                ask("contested-claims"),
                Map.of("from_id", "from", "to_id", "to", "stance", "basis"),
                row -> named(named(row, "said_by"), "denied_by"));
    }

    @Test
    void whatCameOfTheRaid() {
        var rows = cypher("""
                        MATCH (a:Entity)-[r]->(b:Entity)
                        WHERE r.act = 'raid-2023' AND NOT type(r) IN ['RAIDED', 'HELD_AT']
                        RETURN a.id AS from_id, type(r) AS relation, b.id AS to_id, r.act AS act, r.goods AS goods,
                               r.quantity AS quantity, r.stance AS stance, r.saidBy AS said_by, r.deniedBy AS denied_by,
                               r.documents AS documents, r.wording AS wording""", Map.of());
        assertThat(rows.stream().map(row -> cells(row, row.keySet().stream().toList())))
                .containsExactlyInAnyOrderElementsOf(ExpectedRows.of("raids.consequences"));
    }

    @Test
    void nothingIsRelatedThatTheArticlesDoNotRelate() {
        String vocabulary = text(cypher("MATCH (v:Vocabulary) RETURN v.json AS json", Map.of())
                .getFirst()
                .get("json"));
        for (Map<String, String> row : ExpectedRows.of("non-facts")) {
            String from = take(row, "from_id");
            String to = take(row, "to_id");
            String type = take(row, "relation");
            assertThat(List.of(name(from), name(to))).as("ends that there are").hasSize(2);
            assertThat(vocabulary).contains('"' + type + '"');
            assertThat(cypher(
                            "MATCH (a:Entity {id: $from})-[r]->(b:Entity {id: $to}) WHERE type(r) = $type"
                                    + " AND r.stance <> 'denied' RETURN r.says",
                            Map.of("from", from, "to", to, "type", type)))
                    .as("%s %s %s", from, type, to)
                    .isEmpty();
        }
    }

    /**
     * Compares the columns that both have, in any order of rows.
     *
     * @param columns the query's names of columns, where they are not those of {@link #COLUMNS}
     * @param shown makes of a hand-written row what the query shows of it
     */
    private static void assertSame(
            List<Map<String, String>> expected,
            List<Map<String, Object>> actual,
            Map<String, String> columns,
            UnaryOperator<Map<String, String>> shown) {
        List<Map<String, String>> wanted =
                expected.stream().map(shown).map(row -> renamed(row, columns)).toList();
        List<String> compared =
                wanted.isEmpty() ? List.of() : List.copyOf(wanted.getFirst().keySet());
        assertThat(actual.stream().map(row -> cells(row, compared))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Map<String, String> renamed(Map<String, String> row, Map<String, String> columns) {
        Map<String, String> renamed = new LinkedHashMap<>();
        row.forEach((column, cell) ->
                renamed.put(columns.getOrDefault(column, COLUMNS.getOrDefault(column, column)), cell));
        return renamed;
    }

    private static Map<String, String> cells(Map<String, Object> row, List<String> columns) {
        assertThat(row.keySet()).containsAll(columns);
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, text(row.get(column))));
        return cells;
    }

    /** With names instead of the ids in one column. */
    private static Map<String, String> named(Map<String, String> row, String column) {
        row.put(column, String.join("|", names(ExpectedRows.values(take(row, column)))));
        return row;
    }
}
