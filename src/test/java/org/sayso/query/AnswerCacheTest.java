// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

class AnswerCacheTest {
    private static final Statement ROWS = new Statement("RETURN 1 AS a");
    private static final Statement LEFT_OUT = new Statement("RETURN 2 AS a");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private int reads;
    private int length = 1;
    private String graphVersion = "v1";
    private boolean drift;
    private boolean tooMuchToCount;

    @Test
    void theSameAskedAgainIsAnsweredWithTheSameBytesAndHeadersWithoutAQuery() throws IOException {
        QueryRunner runner = runner("1MB");
        MockHttpServletResponse first = ask(runner, TableFormat.JSON, "1");
        MockHttpServletResponse again = ask(runner, TableFormat.JSON, "1");
        assertThat(reads).isOne();
        assertThat(again.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .contains("\"a\":\"x\"");
        assertThat(again.getHeaderNames()).isEqualTo(first.getHeaderNames()).contains("ETag", "Sayso-Truncated");
        for (String header : first.getHeaderNames()) {
            assertThat(again.getHeaders(header)).isEqualTo(first.getHeaders(header));
        }
        assertThat(metrics.get("sayso.query").tag("outcome", "cached").timer().count())
                .isOne();
        assertThat(metrics.get("sayso.query.rows").counter().count()).isOne();
    }

    @Test
    void anotherValueFormOrGraphIsAnotherAnswer() throws IOException {
        QueryRunner runner = runner("1MB");
        ask(runner, TableFormat.JSON, "1");
        ask(runner, TableFormat.JSON, "2");
        ask(runner, TableFormat.CSV, "1");
        assertThat(reads).isEqualTo(3);
        graphVersion = "v2";
        assertThat(ask(runner, TableFormat.JSON, "1").getContentAsString()).contains("\"graphVersion\":\"v2\"");
        drift = true;
        ask(runner, TableFormat.JSON, "1");
        ask(runner, TableFormat.JSON, "1");
        assertThat(reads).isEqualTo(6);
    }

    @Test
    void anAnswerThatLacksACountIsNotKept() throws IOException {
        QueryRunner runner = runner("1MB");
        tooMuchToCount = true;
        assertThat(ask(runner, TableFormat.CSV, "1", LEFT_OUT).containsHeader("Sayso-Left-Out"))
                .isFalse();
        tooMuchToCount = false;
        assertThat(ask(runner, TableFormat.CSV, "1", LEFT_OUT).getHeader("Sayso-Left-Out"))
                .isEqualTo("1");
        assertThat(ask(runner, TableFormat.CSV, "1", LEFT_OUT).getHeader("Sayso-Left-Out"))
                .isEqualTo("1");
        assertThat(reads).isEqualTo(4);
    }

    @Test
    void longAnswersAreNotKeptAndNoneWithoutMemory() throws IOException {
        QueryRunner none = runner("0");
        ask(none, TableFormat.CSV, "1");
        ask(none, TableFormat.CSV, "1");
        assertThat(reads).isEqualTo(2);
        length = 70_000;
        QueryRunner runner = runner("1MB");
        ask(runner, TableFormat.CSV, "1");
        ask(runner, TableFormat.CSV, "1");
        assertThat(reads).isEqualTo(4);
    }

    private QueryRunner runner(String bytes) {
        FakeGraphStore store = new FakeGraphStore(cypher -> {}) {
            @Override
            public ReadSummary read(
                    Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
                reads++;
                if (tooMuchToCount && statement.equals(LEFT_OUT)) {
                    throw new CapacityException(ProblemType.QUERY_TOO_LARGE, "too much");
                }
                visitor.columns(List.of("a"));
                visitor.beginRow();
                visitor.onString("x".repeat(length));
                visitor.endRow();
                return new ReadSummary(1, false);
            }
        };
        RunningStatements running = new RunningStatements(
                new GraphAnswers(new ImportGate(), () -> graphVersion, () -> drift, "1"), Clock.systemUTC());
        return new QueryRunner(
                store, running, TestLimits.canned(Map.of("sayso.query.cache", bytes)), new QueryMetrics(metrics));
    }

    private MockHttpServletResponse ask(QueryRunner runner, TableFormat format, String value) throws IOException {
        return ask(runner, format, value, null);
    }

    private MockHttpServletResponse ask(
            QueryRunner runner, TableFormat format, String value, @Nullable Statement leftOut) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Heading heading = new Heading("q", "", "q", null, Map.of());
        runner.answer(
                new TableQuery("q", Map.of("p", value), ROWS, RowRange.ALL, leftOut, true, heading),
                new AnswerForm(format),
                new MockHttpServletRequest(),
                response);
        return response;
    }
}
