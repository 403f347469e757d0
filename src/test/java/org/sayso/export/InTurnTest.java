// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InTurnTest {
    private static final byte[] KILOBYTES = new byte[1 << 14];
    private static final long MOST_WAITING = 20L << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong written = new AtomicLong();

    @Test
    void whatStepsWriteComesInTheirOrderWholeAndFromTheCallersThread() throws IOException {
        Thread caller = Thread.currentThread();
        InTurn turn = new InTurn("test", new OutputStream() {
            @Override
            public void write(int value) {
                assertThat(Thread.currentThread()).isSameAs(caller);
                bytes.write(value);
            }
        });
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String text = ("step " + i + " ").repeat(i * 10);
            expected.append(text);
            turn.add(() -> turn.pieces().write(text.getBytes(US_ASCII)));
        }
        turn.finish();
        turn.close(() -> {});
        assertThat(bytes.toString(US_ASCII)).isEqualTo(expected.toString());
    }

    @Test
    void aStepThatMakesALotWaitsForTheCaller() throws Exception {
        InTurn turn = new InTurn("test", bytes);
        turn.add(() -> write(turn, 1000));
        long before = -1;
        while (written.get() > before) {
            before = written.get();
            Thread.sleep(300);
        }
        assertThat(before).isPositive().isLessThan(MOST_WAITING);
        turn.finish();
        turn.close(() -> {});
        assertThat(bytes.size()).isEqualTo(1000 * KILOBYTES.length);
    }

    @Test
    void closingEndsTheStepThatIsTakenAndTakesTheLastOne() throws Exception {
        InTurn turn = new InTurn("test", bytes);
        turn.add(() -> write(turn, Integer.MAX_VALUE));
        var last = new CountDownLatch(1);
        turn.close(last::countDown);
        last.await();
        assertThat(written.get()).isLessThan(MOST_WAITING);
    }

    @Test
    void whoeverWaitsForAStepThatWritesNothingCanBeEnded() {
        var over = new IOException("the time is over");
        InTurn turn = new InTurn("test", new OutputStream() {
            @Override
            public void write(byte[] none, int offset, int length) throws IOException {
                throw over;
            }

            @Override
            public void write(int value) {}
        });
        var ended = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    turn.add(() -> await(ended));
                    turn.finish();
                })
                .isSameAs(over);
        ended.countDown();
        turn.close(() -> {});
    }

    @Test
    void whatAStepThrowsIsThrownBehindWhatItWrote() {
        var broken = new IllegalStateException("broken");
        InTurn turn = new InTurn("test", bytes);
        assertThatThrownBy(() -> {
                    turn.add(() -> {
                        turn.pieces().write(new byte[1 << 16]);
                        throw broken;
                    });
                    turn.add(() -> turn.pieces().write(1));
                    turn.finish();
                })
                .isSameAs(broken);
        turn.close(() -> {});
        assertThat(bytes.size()).isEqualTo(1 << 16);
    }

    private void write(InTurn turn, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            turn.pieces().write(KILOBYTES);
            written.addAndGet(KILOBYTES.length);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
