// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries bytes from a worker to the thread that answers the request. Only that thread ever touches the response, and once it has fenced the pipe nothing
 * comes through: a worker that was given up and wakes later writes to nobody.
 */
final class RowPipe {
    private static final int CHUNKS = 4;
    private static final long FENCE_CHECK_MILLIS = 100;

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private volatile boolean fenced;

    /** The worker's end. Its writes fail once the pipe is fenced. */
    RowOutput output() {
        return new RowOutput() {
            @Override
            protected void pass(byte[] bytes, int offset, int length) throws IOException {
                if (length > 0) {
                    byte[] chunk = new byte[length];
                    System.arraycopy(bytes, offset, chunk, 0, length);
                    put(chunk);
                }
            }
        };
    }

    /** For the worker, when it is done whichever way; does nothing when nobody listens any more. */
    void end() {
        try {
            put(new byte[0]);
        } catch (IOException nobodyListens) {
            // That is what the fence is for.
        }
    }

    /** The next bytes; null when none came in time. */
    byte @Nullable [] take(long nanos) throws InterruptedException {
        return chunks.poll(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
    }

    /** Whether this came out of {@link #take} because the worker is done. */
    static boolean isEnd(byte[] chunk) {
        return chunk.length == 0;
    }

    void fence() {
        fenced = true;
        chunks.clear();
    }

    private void put(byte[] chunk) throws IOException {
        try {
            while (!fenced) {
                if (chunks.offer(chunk, FENCE_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("nobody waits for this answer any more");
    }
}
