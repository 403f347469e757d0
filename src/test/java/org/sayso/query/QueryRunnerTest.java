// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

class QueryRunnerTest {
    private static final Statement ROWS = new Statement("RETURN 1 AS a");
    private static final Statement LEFT_OUT = new Statement("RETURN 2 AS a");

    private final List<Duration> timeouts = new ArrayList<>();
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

    private MockHttpServletResponse answer() throws IOException {
        FakeGraphStore store = new FakeGraphStore(cypher -> {}) {
            @Override
            public ReadSummary read(
                    Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
                timeouts.add(limits.timeout());
                if (tooMuchToCount && statement.equals(LEFT_OUT)) {
                    throw new CapacityException(ProblemType.QUERY_TOO_LARGE, "too much");
                }
                visitor.columns(List.of("a"));
                return new ReadSummary(7, false);
            }
        };
        RunningStatements running = new RunningStatements(
                new GraphAnswers(new ImportGate(), () -> "v", () -> false, "1"), Clock.systemUTC());
        MockHttpServletResponse response = new MockHttpServletResponse();
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
                        new AnswerForm(TableFormat.CSV),
                        new MockHttpServletRequest(),
                        response);
        return response;
    }
}
