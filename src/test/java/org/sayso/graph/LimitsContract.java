// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Part of {@link GraphStoreContract}: a read ends when it has used up what it may, or when somebody ends it. */
abstract class LimitsContract {
    private static final String ENDLESS = "UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x";

    abstract GraphStore store();

    private ReadSummary read(String cypher, ReadLimits limits) {
        return store().read(new Statement(cypher), limits, new Cancellation(), new RowVisitorAdapter() {});
    }

    private ProblemType failure(String cypher, ReadLimits limits) {
        return catchThrowableOfType(SaysoException.class, () -> read(cypher, limits))
                .type();
    }

    private static ReadLimits rows(long rows) {
        return new ReadLimits(Duration.ofSeconds(20), rows, Long.MAX_VALUE, 0);
    }

    private static ReadLimits values(long values) {
        return new ReadLimits(Duration.ofSeconds(20), Long.MAX_VALUE, values, 64L << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,false",
        "1,0,true",
        "2,2,false",
        "3,2,true",
        "2500,2500,false",
        "2500,2499,true",
        "100000000,2000,true"
    })
    void rowsBeyondTheLimitAreCutAndTheSummarySaysSo(int present, int limit, boolean truncated) {
        String cypher = "UNWIND range(1, %d) AS x RETURN x".formatted(present);
        assertThat(read(cypher, rows(limit))).isEqualTo(new ReadSummary(Math.min(present, limit), truncated));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "RETURN 1; 1",
                "RETURN [1, 2, 3]; 4",
                "RETURN {a: 1, b: [2]}; 6",
                "UNWIND range(1, 5) AS x RETURN x, null; 10",
                "RETURN reduce(s = '', x IN range(1, 640) | s + 'x'); 11",
            })
    void valuesAreCountedWithTheElementsOfListsAndMapsAndTheLengthOfText(String statement, long count) {
        assertThat(read(statement, values(count)).truncated()).isFalse();
        assertThat(failure(statement, values(count - 1))).isEqualTo(ProblemType.QUERY_TOO_LARGE);
    }

    @Test
    void bytesCountAsTextDoes() {
        Statement bytes = new Statement("RETURN $bytes", Map.of("bytes", new byte[640]));
        ReadLimits enough = values(11);
        assertThat(store().read(bytes, enough, new Cancellation(), new RowVisitorAdapter() {}))
                .isEqualTo(new ReadSummary(1, false));
        assertThatThrownBy(() -> store().read(bytes, values(10), new Cancellation(), new RowVisitorAdapter() {}))
                .isInstanceOf(SaysoException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN range(1, 2000000000)",
                "RETURN [x IN range(1, 300) | range(1, 2000000000)]",
                "RETURN {a: {b: range(1, 2000000000)}}",
            })
    void aHugeValueIsStoppedBeforeItIsGivenOut(String cypher) {
        long begun = System.nanoTime();
        assertThat(failure(cypher, values(1_000_000))).isEqualTo(ProblemType.QUERY_TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void timeIsLimited() {
        long begun = System.nanoTime();
        assertThat(failure(ENDLESS, new ReadLimits(Duration.ofMillis(500), 10, 1000, 0)))
                .isEqualTo(ProblemType.QUERY_TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(450), Duration.ofSeconds(3));
    }

    @Test
    void timeSpentInTheVisitorDoesNotCount() {
        ReadLimits limits = new ReadLimits(Duration.ofMillis(700), 10, 1000, 0);
        ReadSummary summary = store().read(
                        new Statement("UNWIND [1, 2, 3] AS x RETURN x"),
                        limits,
                        new Cancellation(),
                        new RowVisitorAdapter() {
                            @Override
                            public void onInteger(long value) {
                                pause(400);
                            }
                        });
        assertThat(summary).isEqualTo(new ReadSummary(3, false));
    }

    @Test
    void memoryIsLimited() {
        ReadLimits limits = new ReadLimits(Duration.ofSeconds(20), 10, 1000, 8L << 20);
        String collecting = "UNWIND range(1, %d) AS x WITH collect(x) AS xs RETURN size(xs)";
        assertThat(failure(collecting.formatted(10_000_000), limits)).isEqualTo(ProblemType.QUERY_TOO_LARGE);
        assertThat(read(collecting.formatted(1000), limits).rows()).isEqualTo(1);
    }

    @Test
    void theMemoryLimitOfAReadIsNotThatOfAWriteAfterIt() {
        read("RETURN 1", new ReadLimits(Duration.ofSeconds(20), 10, 1000, 1L << 20));
        store().write(List.of(new Statement("UNWIND range(1, 20000) AS i CREATE (:Passing {number: i})")));
        store().write(List.of(new Statement("MATCH (n:Passing) DELETE n")));
    }

    @Test
    void runningOutOfHeapEndsTheStatementOnly() {
        String doubling = "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s))";
        assertThat(failure(doubling, rows(10))).isEqualTo(ProblemType.QUERY_TOO_LARGE);
        assertThat(Rows.of(store(), "RETURN 1")).containsExactly("1");
    }

    @Test
    void deepNestingEndsTheStatementOnly() {
        String statement = "RETURN " + "[".repeat(20_000) + "]".repeat(20_000);
        assertThat(failure(statement, rows(10))).isIn(ProblemType.QUERY_TOO_LARGE, ProblemType.INVALID_CYPHER);
        Object deep = List.of();
        for (int i = 0; i < 50_000; i++) {
            deep = Collections.singletonList(deep);
        }
        Map<String, Object> parameters = Map.of("deep", deep);
        assertThatThrownBy(() -> Rows.of(store(), "RETURN $deep", parameters))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_TOO_LARGE));
        assertThat(Rows.of(store(), "RETURN 1")).containsExactly("1");
    }

    @Test
    void aStatementOfMoreThan64KibIsRefused() {
        String fits = "RETURN '" + "x".repeat((64 << 10) - 9) + "' ";
        assertThat(read(fits.substring(0, 64 << 10), rows(10)).rows()).isEqualTo(1);
        assertThat(failure(fits + "  ", rows(10))).isEqualTo(ProblemType.QUERY_TOO_LARGE);
        String wide = "RETURN '" + "字".repeat(30_000) + "'";
        assertThat(failure(wide, rows(10))).isEqualTo(ProblemType.QUERY_TOO_LARGE);
        assertThatThrownBy(() -> store().plan(wide)).isInstanceOf(SaysoException.class);
    }

    @Test
    void cancellingEndsAReadWithinASecond() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(
                () -> store().read(new Statement(ENDLESS), ReadLimits.NONE, cancellation, new RowVisitorAdapter() {}));
        pause(300);
        assertThat(reading).isNotDone();
        cancellation.cancel();
        assertThat(reading)
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_CANCELLED));
    }

    @Test
    void cancellingInTheMiddleOfAValueEndsItToo() {
        Cancellation cancellation = new Cancellation();
        long[] seen = {0};
        assertThatThrownBy(() -> store().read(
                                new Statement("RETURN range(1, 2000000000)"),
                                ReadLimits.NONE,
                                cancellation,
                                new RowVisitorAdapter() {
                                    @Override
                                    public void onInteger(long value) {
                                        seen[0] = value;
                                        if (value == 5000) {
                                            cancellation.cancel();
                                        }
                                    }
                                }))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_CANCELLED));
        assertThat(seen[0]).isBetween(5000L, 7000L);
    }

    @Test
    void cancellingEndsAReadWithinWhichAnotherHasEnded() {
        Cancellation cancellation = new Cancellation();
        long[] seen = {0};
        RowVisitor outer = new RowVisitorAdapter() {
            @Override
            public void onInteger(long value) {
                seen[0] = value;
                if (value == 5000) {
                    store().read(new Statement("RETURN 1"), Rows.LIMITS, cancellation, new RowVisitorAdapter() {});
                    cancellation.cancel();
                }
            }
        };
        assertThatThrownBy(() -> store().read(
                                new Statement("UNWIND range(1, 10000000) AS x RETURN x"),
                                ReadLimits.NONE,
                                cancellation,
                                outer))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_CANCELLED));
        assertThat(seen[0]).isBetween(5000L, 7000L);
    }

    @Test
    void readsForOneAnswerMayShareTheirTime() {
        Cancellation cancellation = new Cancellation();
        cancellation.limit(new WorkTime(Duration.ofMillis(300), "Too long.", System::nanoTime));
        assertThatThrownBy(() ->
                        store().read(new Statement(ENDLESS), ReadLimits.NONE, cancellation, new RowVisitorAdapter() {}))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_TIMEOUT));
        assertThatThrownBy(() ->
                        store().read(new Statement("RETURN 1"), Rows.LIMITS, cancellation, new RowVisitorAdapter() {}))
                .hasMessage("Too long.");
    }

    @Test
    void cancellingBeforehandKeepsAReadFromBeginning() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> store().read(
                                new Statement("RETURN 1"), Rows.LIMITS, cancellation, new LineNotation(line -> {
                                    throw new AssertionError("a row");
                                })))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_CANCELLED));
    }

    @Test
    void cancellingAfterwardsDoesNothing() {
        Cancellation cancellation = new Cancellation();
        store().read(new Statement("RETURN 1"), Rows.LIMITS, cancellation, new RowVisitorAdapter() {});
        cancellation.cancel();
        assertThat(Rows.of(store(), "RETURN 1")).containsExactly("1");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
