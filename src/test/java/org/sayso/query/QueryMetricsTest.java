// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

class QueryMetricsTest {
    private static final TableQuery CANNED = new TableQuery(
            "raids",
            Map.of(),
            new Statement("RETURN 1"),
            RowRange.ALL,
            null,
            true,
            new Heading("raids", "", "raids", null, Map.of()));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final QueryMetrics metrics = new QueryMetrics(registry);

    record Case(QueryMetrics.Answering answering, String outcome, double rows) {}

    static List<Case> answers() {
        return List.of(
                new Case(measure -> measure.complete(3, false), "ok", 3),
                new Case(measure -> measure.complete(10, true), "truncated", 10),
                new Case(Measure::notModified, "not-modified", 0),
                new Case(measure -> {}, "ok", 0),
                new Case(
                        measure -> {
                            // After the last row was read, while the client still reads.
                            measure.complete(10, false);
                            measure.failed(new IllegalStateException(new ClientAbortException("gone")));
                        },
                        "client-gone",
                        10));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void tellsHowAnAnswerEnded(Case answer) throws IOException {
        metrics.measure(CANNED, answer.answering());
        assertThat(registry.find("sayso.query").timers()).singleElement().satisfies(timer -> {
            assertThat(timer.count()).isEqualTo(1);
            assertThat(timer.getId().getTag("query")).isEqualTo("raids");
            assertThat(timer.getId().getTag("outcome")).isEqualTo(answer.outcome());
        });
        assertThat(registry.get("sayso.query.rows")
                        .tag("query", "raids")
                        .counter()
                        .count())
                .isEqualTo(answer.rows());
    }

    static List<Case> failures() {
        return List.of(
                failing(ProblemType.QUERY_CANCELLED, "cancelled"),
                failing(ProblemType.QUERY_TIMEOUT, "timeout"),
                failing(ProblemType.QUERIES_BUSY, "queries-busy"),
                new Case(
                        measure -> {
                            throw new IllegalStateException("the secret");
                        },
                        "internal",
                        0),
                new Case(
                        measure -> {
                            measure.failed(problem(ProblemType.QUERY_TOO_LARGE));
                            throw new IOException("the connection is cut for that");
                        },
                        "query-too-large",
                        0));
    }

    private static Case failing(ProblemType type, String outcome) {
        return new Case(
                measure -> {
                    throw problem(type);
                },
                outcome,
                0);
    }

    private static SaysoException problem(ProblemType type) {
        return new CapacityException(type, "no");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhyAnAnswerFailed(Case answer) {
        assertThatThrownBy(() -> metrics.measure(CANNED, answer.answering())).isNotNull();
        assertThat(registry.get("sayso.query")
                        .tag("outcome", answer.outcome())
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedBeforeItCouldRunIsCounted() {
        assertThat(metrics.read("raids", () -> "values")).isEqualTo("values");
        assertThat(registry.getMeters()).isEmpty();
        var refusal = new CallerException(ProblemType.MISSING_PARAMETER, "target is missing");
        assertThatThrownBy(() -> metrics.read("raids", () -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThatThrownBy(() -> metrics.read("raids", () -> {
                    throw problem(ProblemType.STORE_UNAVAILABLE);
                }))
                .isInstanceOf(CapacityException.class);
        Timer timer = registry.get("sayso.query").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.getId().getTag("query")).isEqualTo("raids");
        assertThat(timer.getId().getTag("outcome")).isEqualTo("refused");
    }

    @Test
    void aFreeStatementIsNotTold() throws IOException {
        metrics.measure(TableQuery.free(new Statement("RETURN 'secret'")), measure -> measure.complete(1, false));
        metrics.measure(TableQuery.free(new Statement("RETURN 2")), measure -> measure.complete(1, false));
        Timer timer = registry.get("sayso.query").tag("query", "adhoc").timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(registry.getMeters()).hasSize(2);
    }
}
