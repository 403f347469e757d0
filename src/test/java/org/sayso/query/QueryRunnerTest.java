// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.FakeGraphStore;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.ImportGate;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class QueryRunnerTest {
    private static final Statement ROWS = new Statement("RETURN 1 AS a");
    private static final Statement LEFT_OUT = new Statement("RETURN 2 AS a");

    private final List<Duration> timeouts = new ArrayList<>();
    private final RunningStatements running =
            new RunningStatements(new GraphAnswers(new ImportGate(), () -> "v", () -> false, "1"), Clock.systemUTC());
    private boolean tooMuchToCount;

    @Test
    void tellsHowManyRowsAreLeftOut() throws IOException {
        MockHttpServletResponse response = answer();
        assertThat(response.getHeader("Sayso-Left-Out")).isEqualTo("7");
        assertThat(response.getContentAsString()).isEqualTo("a\r\n");
    }

    @Test
    void countingThemTakesASmallPartOfTheTimeAllowed() throws IOException {
        answer();
        assertThat(timeouts.getFirst()).isEqualTo(Duration.ofMillis(7500));
        assertThat(timeouts.getLast()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void anAnswerWhoseRestIsTooMuchToCountIsGivenWithoutTheCount() throws IOException {
        tooMuchToCount = true;
        MockHttpServletResponse response = answer();
        assertThat(response.containsHeader("Sayso-Left-Out")).isFalse();
        assertThat(response.getContentAsString()).isEqualTo("a\r\n");
    }

    @Test
    void aLargeAnswerArrivesWhole() throws IOException {
        String expected =
                "a\r\n" + IntStream.range(0, 200_000).mapToObj(i -> i + "\r\n").collect(joining());
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer(QueryRunnerTest::count, response);

        assertThat(response.getContentAsString()).isEqualTo(expected);
    }

    @Test
    void aClientThatHangsUpInALargeAnswerEndsItsReading() {
        AtomicInteger rows = new AtomicInteger();
        AtomicLong flushed = new AtomicLong();
        MockHttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public void flushBuffer() {
                if (flushed.incrementAndGet() == 30) {
                    throw new UncheckedIOException(new ClientAbortException());
                }
            }
        };
        assertThatThrownBy(() -> answer(
                        visitor -> {
                            while (true) {
                                rows.incrementAndGet();
                                row(visitor, "x".repeat(RowOutput.ENOUGH));
                            }
                        },
                        response))
                .isInstanceOf(ClientAbortException.class);
        assertThat(rows.get()).isBetween(29, 31);
        assertThat(flushed).hasValue(30);
        assertThat(running.list()).isEmpty();
    }

    @Test
    void aFailureInALargeAnswerIsItsLastLineAndNothingComesAfter() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer(
                visitor -> {
                    count(visitor);
                    throw new CapacityException(ProblemType.QUERY_TIMEOUT, "too long");
                },
                response,
                TableFormat.JSON_LINES);

        List<String> lines = response.getContentAsString().lines().toList();
        assertThat(lines.getLast()).startsWith("{\"$error\":{").contains("\"too long\"");
        assertThat(lines).hasSizeGreaterThan(190_000);
        // The row before may have been cut off.
        for (int i = 0; i < lines.size() - 2; i++) {
            assertThat(lines.get(i)).isEqualTo("{\"a\":" + i + "}");
        }
    }

    private static void count(RowVisitor visitor) {
        for (int i = 0; i < 200_000; i++) {
            visitor.beginRow();
            visitor.onInteger(i);
            visitor.endRow();
        }
    }

    private static void row(RowVisitor visitor, String value) {
        visitor.beginRow();
        visitor.onString(value);
        visitor.endRow();
    }

    private MockHttpServletResponse answer() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer(rows -> {}, response);
        return response;
    }

    private void answer(Consumer<RowVisitor> rows, MockHttpServletResponse response) throws IOException {
        answer(rows, response, TableFormat.CSV);
    }

    private void answer(Consumer<RowVisitor> rows, MockHttpServletResponse response, TableFormat format)
            throws IOException {
        FakeGraphStore store = new FakeGraphStore(cypher -> {}) {
            @Override
            public ReadSummary read(
                    Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
                timeouts.add(limits.timeout());
                if (tooMuchToCount && statement.equals(LEFT_OUT)) {
                    throw new CapacityException(ProblemType.QUERY_TOO_LARGE, "too much");
                }
                visitor.columns(List.of("a"));
                if (!statement.equals(LEFT_OUT)) {
                    rows.accept(visitor);
                }
                return new ReadSummary(7, false);
            }
        };
        new QueryRunner(store, running, TestLimits.canned(Map.of()), new QueryMetrics(new SimpleMeterRegistry()))
                .answer(
                        new TableQuery(
                                "q",
                                Map.of(),
                                ROWS,
                                RowRange.ALL,
                                LEFT_OUT,
                                true,
                                new Heading("q", "", "q", null, Map.of())),
                        new AnswerForm(format),
                        new MockHttpServletRequest(),
                        response);
    }
}
