// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
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
    void onceEndedOrWithoutALimitItNeverExpires() throws InterruptedException {
        clock(30).end();
        clock(0);
        assertThat(expired.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
}
