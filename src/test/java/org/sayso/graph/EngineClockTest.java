// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

class EngineClockTest {
    private final ScheduledThreadPoolExecutor timer = EmbeddedReader.timer();
    private final CountDownLatch expired = new CountDownLatch(1);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private EngineClock clock(int millis) {
        return new EngineClock(timer, Duration.ofMillis(millis), expired::countDown);
    }

    @Test
    void itExpiresAfterTheLimit() throws InterruptedException {
        clock(20);
        assertThat(expired.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void timeInTheVisitorDoesNotCountAndTheRestStillDoes() throws InterruptedException {
        EngineClock clock = clock(60);
        clock.visitBegins();
        assertThat(expired.await(200, TimeUnit.MILLISECONDS)).isFalse();
        clock.visitEnds();
        assertThat(expired.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void onAClosedTimerNoReadBegins() {
        timer.shutdownNow();
        assertThatThrownBy(() -> clock(20))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.STORE_UNAVAILABLE));
    }

    @Test
    void onceEndedOrWithoutALimitItNeverExpires() throws InterruptedException {
        clock(30).end();
        assertThat(timer.getQueue()).isEmpty();
        clock(0);
        assertThat(expired.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
}
