// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Part of {@link GraphStoreContract}: what a visitor is told. */
abstract class ReadingContract {
    abstract GraphStore store();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | null",
                "true | true",
                "9223372036854775807 | 9223372036854775807",
                "1.0 | 1.0",
                "0.1 | 0.1",
                "1.0/0 | Infinity",
                "'' | \"\"",
                "'a\"b' | \"a\\\"b\"",
                "'Ölçü 字 😀' | \"Ölçü 字 \\ud83d\\ude00\"",
                "date('2023-07-01') | @2023-07-01",
                "localtime('12:00') | @12:00:00",
                "time('12:00:01.5+02:00') | @12:00:01.5+02:00",
                "localdatetime('2023-07-01T10:00') | @2023-07-01T10:00:00",
                "datetime('2023-07-01T10:00Z') | @2023-07-01T10:00:00Z",
                "datetime('2023-07-01T10:00[Europe/Paris]') | @2023-07-01T10:00:00+02:00[Europe/Paris]",
                "duration('P1Y2M3DT4S') | @P1Y2M3DT4S",
                "point({x: 1, y: 2}) | point:7203[1.0, 2.0]",
                "point({longitude: 1, latitude: 2, height: 3}) | point:4979[1.0, 2.0, 3.0]",
                "[] | [ ]",
                "[1, 'x', [null, 2.5]] | [ 1 \"x\" [ null 2.5 ] ]",
                "{} | { }",
                "{b: 1, a: {d: [], c: null}} | { \"a\": { \"c\": null \"d\": [ ] } \"b\": 1 }",
            })
    void everyValueReachesTheVisitorAsWhatItIs(String expression, String expected) {
        assertThat(Rows.of(store(), "RETURN " + expression)).containsExactly(expected);
    }

    @Test
    void bytesAndArraysOfPropertiesComeAsBytesAndLists() {
        store().write(List.of(new Statement(
                "CREATE (:Entity {id: 'a', list: $list, numbers: [1.5, 2], day: $day})",
                Map.of("list", List.of("y", "x"), "day", LocalDate.of(2023, 7, 1)))));
        assertThat(Rows.of(store(), "RETURN $bytes", Map.of("bytes", new byte[] {1, -1})))
                .containsExactly("0x01ff");
        assertThat(Rows.of(store(), "MATCH (n:Entity) RETURN n.list, n.numbers, n.day"))
                .containsExactly("[ \"y\" \"x\" ] [ 1.5 2.0 ] @2023-07-01");
    }

    @Test
    void nodesRelationshipsAndPathsNameOurIdsAndSortTheirLabelsAndProperties() {
        Rows.write(
                store(),
                "CREATE (:Zebra:Entity {z: 1, id: 'a'})-[:KNOWS {n: 1, id: 'r'}]->(:Entity {id: 'b'})<-[:SEES]-()");
        String a = "(Entity:Zebra { \"id\": \"a\" \"z\": 1 } )";
        String b = "(Entity { \"id\": \"b\" } )";
        String knows = "-KNOWS \"a\" \"b\" { \"id\": \"r\" \"n\": 1 } -";
        assertThat(Rows.of(store(), "MATCH (n:Zebra)-[r]->(m) RETURN n, r, m, [r]"))
                .containsExactly(String.join(" ", a, knows, b, "[", knows, "]"));
        assertThat(Rows.of(store(), "MATCH p = (:Zebra)-->()<--() RETURN p"))
                .containsExactly(String.join(" ", "<", a, knows, b, "-SEES null \"b\" { } - ( { } )", ">"));
        assertThat(Rows.of(store(), "MATCH p = (:Zebra) RETURN p")).containsExactly("< " + a + " >");
    }

    @Test
    void columnsComeOnceBeforeTheRowsAlsoWhenThereAreNone() {
        List<String> events = new ArrayList<>();
        store().read(
                        new Statement("UNWIND [] AS x RETURN x AS b, 1 AS a"),
                        Rows.LIMITS,
                        new Cancellation(),
                        new RowVisitorAdapter() {
                            @Override
                            public void columns(List<String> names) {
                                events.add(names.toString());
                            }

                            @Override
                            public void beginRow() {
                                events.add("row");
                            }
                        });
        assertThat(events).containsExactly("[b, a]");
    }

    @Test
    void parametersOfEveryTypeAreBound() {
        Map<String, Object> all = new java.util.HashMap<>(Map.of(
                "s",
                "x",
                "i",
                1,
                "l",
                2L,
                "d",
                0.5,
                "b",
                true,
                "date",
                LocalDate.of(2023, 7, 1),
                "list",
                List.of(1L, "y")));
        all.put("map", Map.of("k", Arrays.asList(1L, null)));
        all.put("nothing", null);
        assertThat(Rows.of(store(), "RETURN $s, $i, $l, $d, $b, $date, $list, $map, $nothing", all))
                .containsExactly("\"x\" 1 2 0.5 true @2023-07-01 [ 1 \"y\" ] { \"k\": [ 1 null ] } null");
    }

    @Test
    void aMillionRowsStreamWithoutGrowingTheHeap() {
        List<Long> used = new ArrayList<>();
        long[] sum = {0, 0};
        ReadSummary summary = store().read(
                        new Statement("UNWIND range(1, 1000000) AS x RETURN x, 'row ' + x"),
                        ReadLimits.NONE,
                        new Cancellation(),
                        new RowVisitorAdapter() {
                            @Override
                            public void onInteger(long value) {
                                sum[0] += value;
                                if (value % 250_000 == 1) {
                                    used.add(usedAfterCollecting());
                                }
                            }

                            @Override
                            public void onString(String value) {
                                sum[1] += value.length();
                            }
                        });
        assertThat(summary).isEqualTo(new ReadSummary(1_000_000, false));
        assertThat(sum).containsExactly(500_000_500_000L, 4_000_000L + 5_888_896L);
        assertThat(used.getLast() - used.getFirst()).isLessThan(16L << 20);
    }

    private static long usedAfterCollecting() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aFailureInMidStreamComesAfterTheRowsBeforeIt() {
        List<String> rows = new ArrayList<>();
        assertThatThrownBy(() -> store().read(
                                new Statement("UNWIND [2, 1, 0] AS x RETURN 2 / x"),
                                Rows.LIMITS,
                                new Cancellation(),
                                new LineNotation(rows::add)))
                .isInstanceOfSatisfying(SaysoException.class, e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.QUERY_FAILED);
                    assertThat(e).hasMessage("The query failed while it ran: / by zero");
                    assertThat(e.details()).containsEntry("neo4jCode", "Neo.ClientError.Statement.ArithmeticError");
                });
        assertThat(rows).containsExactly(" 1", " 2");
        assertThat(Rows.of(store(), "RETURN 1")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({"COLUMNS", "BEGIN_ROW", "VALUE", "END_ROW"})
    void whatAVisitorThrowsReachesItsCallerUnchanged(String where) {
        for (Throwable thrown : List.of(new IllegalStateException("client gone"), new AssertionError("bug"))) {
            RowVisitor visitor = new ThrowingVisitor(where, thrown);
            assertThatThrownBy(() -> store().read(
                                    new Statement("UNWIND range(1, 100000000) AS x RETURN x"),
                                    Rows.LIMITS,
                                    new Cancellation(),
                                    visitor))
                    .isSameAs(thrown);
        }
        assertThat(Rows.of(store(), "RETURN 1")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATCH (n RETURN n | 1 | 10 | Neo.ClientError.Statement.SyntaxError",
                "RETURN foo | 1 | 8 | Neo.ClientError.Statement.SyntaxError",
                "RETURN nope(1) | 1 | 8 | Neo.ClientError.Statement.SyntaxError",
            })
    void aWrongStatementIsRefusedWithLineAndColumn(String cypher, int line, int column, String code) {
        assertThatThrownBy(() -> Rows.of(store(), "\n" + cypher)).isInstanceOfSatisfying(SaysoException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.INVALID_CYPHER);
            assertThat(e.details())
                    .containsOnly(
                            Map.entry("neo4jCode", code), Map.entry("line", line + 1), Map.entry("column", column));
            assertThat(e.getMessage())
                    .startsWith("The Cypher statement is not valid: ")
                    .doesNotContain("\n", "offset");
        });
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThatThrownBy(() -> Rows.of(store(), "RETURN $event")).isInstanceOfSatisfying(SaysoException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.MISSING_PARAMETER);
            assertThat(e.details()).containsEntry("parameter", "event");
        });
    }

    @Test
    void planningTellsTheColumnsNeedsNoParametersAndRunsNothing() {
        String endless =
                "UNWIND range(1, 2000000000) AS x WITH x WHERE x = $p RETURN count(x) AS n, $q AS q SKIP $s LIMIT $l";
        assertThat(store().plan(endless)).isEqualTo(new StatementInfo(List.of("n", "q")));
    }

    private static final class ThrowingVisitor extends RowVisitorAdapter {
        private final String where;
        private final Throwable thrown;

        ThrowingVisitor(String where, Throwable thrown) {
            this.where = where;
            this.thrown = thrown;
        }

        private void at(String place) {
            if (place.equals(where)) {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        }

        @Override
        public void columns(List<String> names) {
            at("COLUMNS");
        }

        @Override
        public void beginRow() {
            at("BEGIN_ROW");
        }

        @Override
        public void onInteger(long value) {
            at("VALUE");
        }

        @Override
        public void endRow() {
            at("END_ROW");
        }
    }
}
