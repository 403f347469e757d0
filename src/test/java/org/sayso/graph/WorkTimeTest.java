// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

class WorkTimeTest {
    private long now = Long.MAX_VALUE - 3;
    private final Cancellation cancellation = new Cancellation();
    private final WorkTime time = new WorkTime(Duration.ofNanos(100), "Too long.", () -> now);

    @Test
    void aReadGetsWhatIsLeftUnlessItMayTakeLessByItself() {
        assertThat(cancellation.within(Duration.ZERO)).isZero();
        cancellation.limit(time);
        now += 30;
        assertThat(cancellation.within(Duration.ZERO)).isEqualTo(Duration.ofNanos(70));
        assertThat(cancellation.within(Duration.ofNanos(71))).isEqualTo(Duration.ofNanos(70));
        assertThat(cancellation.within(Duration.ofNanos(69))).isEqualTo(Duration.ofNanos(69));
        now += 80;
        assertThat(cancellation.within(Duration.ZERO)).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void whenItIsUpThereIsNoMore() {
        cancellation.limit(time);
        now += 99;
        assertThatCode(cancellation::goOn).doesNotThrowAnyException();
        now++;
        assertThatThrownBy(cancellation::goOn)
                .hasMessage("Too long.")
                .isInstanceOfSatisfying(
                        CapacityException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_TIMEOUT));
    }

    @Test
    void waitingDoesNotCount() {
        cancellation.limit(time);
        for (int i = 0; i < 5; i++) {
            now += 10;
            time.waitBegins();
            now += 1000;
            time.waitEnds();
        }
        assertThat(cancellation.within(Duration.ZERO)).isEqualTo(Duration.ofNanos(50));
    }

    @Test
    void aRequestToEndGoesBeforeIt() {
        cancellation.limit(time);
        now += 1000;
        cancellation.cancel();
        assertThatThrownBy(cancellation::goOn)
                .isInstanceOfSatisfying(
                        CapacityException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.QUERY_CANCELLED));
    }
}
