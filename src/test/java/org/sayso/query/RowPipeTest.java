// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RowPipeTest {
    @Test
    void carriesBytesInOrderAndThenTheEnd() throws IOException, InterruptedException {
        RowPipe pipe = new RowPipe();
        RowOutput out = pipe.output();
        out.write("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.finish();
        pipe.end();

        assertThat(pipe.take(0)).asString().isEqualTo("hello");
        assertThat(RowPipe.isEnd(java.util.Objects.requireNonNull(pipe.take(0))))
                .isTrue();
        assertThat(pipe.take(0)).isNull();
    }

    @Test
    void nothingComesThroughOnceFenced() throws IOException, InterruptedException {
        RowPipe pipe = new RowPipe();
        RowOutput out = pipe.output();
        out.write(new byte[RowOutput.ENOUGH + 1]);
        pipe.fence();

        assertThat(pipe.take(0)).isNull();
        out.write(new byte[RowOutput.ENOUGH - 1]);
        assertThatThrownBy(out::finish).isInstanceOf(IOException.class);
        pipe.end();
        assertThat(pipe.take(0)).isNull();
    }

    @Test
    void aWorkerThatWaitsForRoomIsReleasedByTheFence() throws InterruptedException {
        RowPipe pipe = new RowPipe();
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread worker = new Thread(() -> {
            try {
                pipe.output().write(new byte[10_000_000]);
            } catch (IOException e) {
                failure.set(e);
            }
            done.countDown();
        });
        worker.start();
        assertThat(pipe.take(TimeUnit.SECONDS.toNanos(5))).hasSize(RowOutput.ENOUGH);
        pipe.fence();

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(failure.get()).hasMessageContaining("nobody waits");
    }
}
