// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.ImportGate;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

class RunningStatementsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final RunningStatements running = new RunningStatements(
            new GraphAnswers(new ImportGate(), () -> "v", () -> false, "1"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void listsWhatRunsOldestFirst() {
        RunningStatement first = running.begin("one", running.graph());
        RunningStatement second = running.begin("two", running.graph());
        assertThat(running.list()).containsExactly(first, second);
        assertThat(first.since()).isEqualTo(NOW);

        running.end(first);
        assertThat(running.list()).extracting(RunningStatement::text).containsExactly("two");
    }

    @Test
    void cancelsOneByItsId() {
        RunningStatement first = running.begin("one", running.graph());
        RunningStatement second = running.begin("two", running.graph());

        assertThat(running.cancel(second.id())).isTrue();
        assertThat(second.cancellation().isCancelled()).isTrue();
        assertThat(first.cancellation().isCancelled()).isFalse();
        assertThat(running.cancel(99)).isFalse();
    }

    @Test
    void cancelsAllAndTakesNoneWhenTheServerStops() {
        RunningStatement statement = running.begin("one", running.graph());
        running.stop();

        assertThat(statement.cancellation().isCancelled()).isTrue();
        assertThatThrownBy(() -> running.begin("two", running.graph()))
                .isInstanceOfSatisfying(
                        CapacityException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_CANCELLED));
        assertThat(running.list()).containsExactly(statement);
        running.start();
        assertThat(running.begin("three", running.graph()).text()).isEqualTo("three");
    }
}
