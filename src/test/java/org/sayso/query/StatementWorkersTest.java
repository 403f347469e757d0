// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

class StatementWorkersTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch release = new CountDownLatch(1);
    private final StatementWorkers workers = new StatementWorkers(2, 1, Duration.ofMillis(1), now::get);

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
    void countsAWorkerAsLostFiveSecondsAfterItsLimitAndNotBefore() {
        stuck();
        now.set(Duration.ofSeconds(15).toNanos());
        assertThat(workers.lost()).isZero();
        now.addAndGet(1);
        assertThat(workers.lost()).isEqualTo(1);
        assertThat(workers.busy()).isZero();
    }

    @Test
    void replacesLostWorkersUpToTheMaximumAndThenGivesUp() {
        stuck();
        stuck();
        now.set(Duration.ofSeconds(16).toNanos());
        assertThat(workers.lost()).isEqualTo(2);
        stuck();
        assertThat(refusal()).isEqualTo(ProblemType.WORKERS_BUSY);
        now.set(Duration.ofSeconds(32).toNanos());
        assertThat(refusal()).isEqualTo(ProblemType.WORKERS_LOST);
    }

    @Test
    void aLostWorkerThatComesBackIsFreeAgain() throws InterruptedException {
        stuck();
        stuck();
        stuckAfterLoss();
        release.countDown();

        CountDownLatch ran = new CountDownLatch(1);
        StatementWorkers patient = workers;
        while (patient.lost() + patient.busy() > 0) {
            Thread.onSpinWait();
        }
        patient.start(LIMIT, ran::countDown);
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void runsOnDaemonThreads() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        boolean[] daemon = new boolean[1];
        workers.start(LIMIT, () -> {
            daemon[0] =
                    Thread.currentThread().isDaemon() && !Thread.currentThread().isVirtual();
            ran.countDown();
        });
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(daemon[0]).isTrue();
    }

    private void stuckAfterLoss() {
        now.set(Duration.ofSeconds(16).toNanos());
        assertThat(workers.lost()).isEqualTo(2);
    }

    private void stuck() {
        workers.start(LIMIT, () -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private ProblemType refusal() {
        try {
            workers.start(LIMIT, () -> {});
        } catch (SaysoException e) {
            return e.type();
        }
        throw new AssertionError("was not refused");
    }
}
