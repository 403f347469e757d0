// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

class StatementWorkersTest {
    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch release = new CountDownLatch(1);
    private final StatementWorkers workers =
            new StatementWorkers(limits("2", "1", "16"), now::get, StatementWorkers.threads());

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void runsAsManyAtOnceAsAllowed() {
        stuck();
        stuck();

        assertThat(workers.busy()).isEqualTo(2);
        assertThat(refusal()).isEqualTo(ProblemType.WORKERS_BUSY);
    }

    @Test
    void countsAWorkerAsLostFiveSecondsAfterItWasGivenUpAndNotBefore() {
        StatementWorkers.Work work = stuck();
        now.set(Duration.ofHours(1).toNanos());
        workers.giveUp(work);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(workers.lost()).isZero();
        now.addAndGet(1);
        assertThat(workers.lost()).isEqualTo(1);
        assertThat(workers.busy()).isZero();
    }

    @Test
    void replacesLostWorkersUpToTheMaximumAndThenGivesUp() {
        lost();
        lost();
        assertThat(workers.lost()).isEqualTo(2);
        StatementWorkers.Work last = stuck();
        assertThat(refusal()).isEqualTo(ProblemType.WORKERS_BUSY);
        lose(last);
        assertThat(refusal()).isEqualTo(ProblemType.WORKERS_LOST);
    }

    @Test
    void aLostWorkerThatComesBackIsFreeAgain() throws InterruptedException {
        lost();
        lost();
        assertThat(workers.lost()).isEqualTo(2);
        release.countDown();

        CountDownLatch ran = new CountDownLatch(1);
        while (workers.lost() + workers.busy() > 0) {
            Thread.onSpinWait();
        }
        workers.start(ran::countDown);
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void runsOnDaemonThreads() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        boolean[] daemon = new boolean[1];
        workers.start(() -> {
            daemon[0] =
                    Thread.currentThread().isDaemon() && !Thread.currentThread().isVirtual();
            ran.countDown();
        });
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(daemon[0]).isTrue();
    }

    @Test
    void aThreadThatCannotBeStartedHoldsNoPlace() {
        StatementWorkers poor = new StatementWorkers(limits("1", "0", "16"), now::get, task -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        assertThatThrownBy(() -> poor.start(() -> {})).isInstanceOf(OutOfMemoryError.class);
        assertThat(poor.busy()).isZero();
    }

    @Test
    void whoFindsTheLineFullIsToldAtOnce() {
        StatementWorkers narrow = new StatementWorkers(limits("1", "0", "0"), now::get, StatementWorkers.threads());
        narrow.start(this::hold);
        assertThatThrownBy(() -> narrow.start(() -> {}))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
    }

    private void lost() {
        lose(stuck());
    }

    private void lose(StatementWorkers.Work work) {
        workers.giveUp(work);
        now.addAndGet(Duration.ofSeconds(6).toNanos());
    }

    private StatementWorkers.Work stuck() {
        return workers.start(this::hold);
    }

    private void hold() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProblemType refusal() {
        try {
            workers.start(() -> {});
        } catch (SaysoException e) {
            return e.type();
        }
        throw new AssertionError("was not refused");
    }

    private static AdhocProperties limits(String workers, String lost, String waiting) {
        return TestLimits.adhoc(Map.of(
                "sayso.adhoc.workers",
                workers,
                "sayso.adhoc.lost-workers",
                lost,
                "sayso.adhoc.queue",
                "1ms",
                "sayso.adhoc.waiting",
                waiting));
    }
}
