// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.sayso.problem.SaysoException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(20)
@ExtendWith(OutputCaptureExtension.class)
class AdhocRunnerTest {
    private static final int CHUNK = RowOutput.ENOUGH;

    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ImportGate gate = new ImportGate();
    private final StatementWorkers workers = new StatementWorkers(
            TestLimits.adhoc(
                    Map.of("sayso.adhoc.workers", "1", "sayso.adhoc.lost-workers", "0", "sayso.adhoc.queue", "100ms")),
            now::get,
            StatementWorkers.threads());
    private Supplier<String> version = () -> "v";
    private String logging = "false";
    private final RunningStatements running = new RunningStatements(
            new GraphAnswers(gate, () -> version.get(), () -> false, "1"), java.time.Clock.systemUTC());

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void aClientThatPausesGetsEveryRowAndItsWorkerIsNotLost() throws IOException {
        AtomicInteger lost = new AtomicInteger(-1);
        var response = new MockHttpServletResponse() {
            @Override
            public void flushBuffer() {
                if (lost.get() < 0) {
                    sleep(800);
                    now.addAndGet(Duration.ofHours(1).toNanos());
                    lost.set(workers.lost());
                }
            }
        };
        answer(
                rows -> {
                    for (int row = 0; row < 40; row++) {
                        // More than the pipe holds, then slower than the client takes them.
                        sleep(row < 30 ? 0 : 30);
                        rows.beginRow();
                        rows.onString("x".repeat(CHUNK));
                        rows.endRow();
                    }
                },
                response);

        assertThat(lost).hasValue(0);
        assertThat(response.getContentAsByteArray()).hasSize("a\r\n".length() + 40 * (CHUNK + 2));
        assertThat(running.list()).isEmpty();
    }

    @Test
    void aStatementThatCannotBeStoppedHoldsUpNoImport() throws InterruptedException {
        assertRefused(ProblemType.QUERY_TIMEOUT, () -> answer(rows -> await(release)));

        assertThat(running.list()).hasSize(1);
        assertThatNothingHoldsUpAnImport();
        assertThat(workers.lost()).isZero();
        now.addAndGet(StatementWorkers.LOST_AFTER.toNanos() + 1);
        assertThat(workers.lost()).isEqualTo(1);
    }

    @Test
    void aGraphVersionThatFailsLeavesNothingBehind() throws InterruptedException {
        version = () -> {
            throw new CapacityException(ProblemType.QUERY_TOO_LARGE, "full");
        };
        assertRefused(ProblemType.QUERY_TOO_LARGE, () -> answer(rows -> {}));

        assertThat(running.list()).isEmpty();
        assertThatNothingHoldsUpAnImport();
    }

    @Test
    void aRequestThatIsInterruptedWasCancelled() {
        Thread.currentThread().interrupt();
        assertRefused(ProblemType.QUERY_CANCELLED, () -> answer(rows -> await(release)));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void writesStatementsToTheLogOnlyWhereThatIsWanted(CapturedOutput output) throws IOException {
        answer(rows -> {});
        assertThat(output.getAll()).doesNotContain("RETURN 1");
        logging = "true";
        answer(rows -> {});
        assertRefused(
                ProblemType.QUERY_TOO_LARGE,
                () -> answer(rows -> {
                    throw new CapacityException(ProblemType.QUERY_TOO_LARGE, "full");
                }));

        assertThat(output.getAll())
                .containsPattern("Statement answered after \\d+ ms: RETURN 1 \\(RETURN 2\\)")
                .containsPattern("Statement query-too-large after \\d+ ms: RETURN 1 \\(RETURN 2\\)");
    }

    private void assertThatNothingHoldsUpAnImport() throws InterruptedException {
        long begun = System.nanoTime();
        gate.beginImport(Duration.ofSeconds(3));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    private static void assertRefused(ProblemType type, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    private void answer(Consumer<RowVisitor> rows) throws IOException {
        answer(rows, new MockHttpServletResponse());
    }

    private void answer(Consumer<RowVisitor> rows, MockHttpServletResponse response) throws IOException {
        FakeGraphStore store = new FakeGraphStore(cypher -> {}) {
            @Override
            public ReadSummary read(
                    Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
                visitor.columns(java.util.List.of("a"));
                rows.accept(visitor);
                return new ReadSummary(0, false);
            }
        };
        AdhocRunner runner = new AdhocRunner(
                store,
                running,
                workers,
                TestLimits.canned(Map.of()),
                TestLimits.adhoc(Map.of("sayso.adhoc.timeout", "50ms", "sayso.adhoc.log-statements", logging)),
                new QueryMetrics(new SimpleMeterRegistry()));
        Statement statement = new Statement("RETURN 1\n(RETURN 2)");
        runner.answer(
                TableQuery.free(statement), new AnswerForm(TableFormat.CSV), new MockHttpServletRequest(), response);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
