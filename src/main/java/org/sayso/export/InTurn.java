// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes steps on a thread of its own, one after the other, while the caller goes on. What steps write to {@link #pieces} is written to the target by the caller's thread,
 * in order. A few steps may wait: then the caller does; and a few pieces: then the thread does, so that nothing grows where one side is faster or a step is large. For
 * one caller at a time.
 */
final class InTurn {
    private static final int WAITING = 8;
    private static final long LOOK_MILLIS = 100;
    /** In place of a piece, which is never empty, behind those of a step. */
    private static final byte[] END = {};

    private final OutputStream target;
    private final ExecutorService worker;
    private final BlockingQueue<byte[]> made = new ArrayBlockingQueue<>(2 * WAITING);
    private final Blocks pieces = new Blocks(new Blocks.Sink() {
        @Override
        public void ready() throws IOException {
            stopIfClosed();
        }

        @Override
        public void take(byte[] piece) throws IOException {
            put(piece);
        }
    });
    private int steps;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    /** Runs on the thread. */
    interface Step {
        void run() throws IOException;
    }

    /** @param name of the thread */
    InTurn(String name, OutputStream target) {
        this.target = target;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** For steps to write to; closing it does nothing. */
    OutputStream pieces() {
        return pieces;
    }

    void add(Step step) throws IOException {
        steps++;
        worker.execute(() -> take(step, false));
        for (int ready = made.size(); ready > 0 || steps > WAITING; ready--) {
            write();
        }
    }

    /** Returns once everything is written. */
    void finish() throws IOException {
        while (steps > 0) {
            write();
        }
    }

    /**
     * Drops what is not yet written, ends the step that is taken as soon as it writes, and ends the thread; a second time it does nothing.
     *
     * @param last is still run by the thread, when no other step is
     */
    void close(Step last) {
        if (!worker.isShutdown()) {
            closed = true;
            made.clear();
            worker.execute(() -> take(last, true));
            worker.shutdown();
        }
    }

    private void take(Step step, boolean last) {
        try {
            if (last || (failure == null && !closed)) {
                step.run();
                pieces.pass();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        try {
            put(END);
        } catch (IOException e) {
            // Closed, so nobody waits for it.
        }
    }

    private void put(byte[] piece) throws IOException {
        try {
            while (!made.offer(piece, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                stopIfClosed();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void stopIfClosed() throws IOException {
        if (closed) {
            throw new InterruptedIOException("Nobody wants the graph any more");
        }
    }

    private void write() throws IOException {
        byte[] piece = next();
        if (piece.length > 0) {
            target.write(piece);
            return;
        }
        steps--;
        switch (failure) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case IOException failed -> throw failed;
            case Throwable other -> throw new IOException(other);
        }
    }

    private byte[] next() throws IOException {
        try {
            byte[] piece = made.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            while (piece == null) {
                // Nothing is written, but whoever has to tell that it is time to end can do so.
                target.write(END);
                piece = made.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return piece;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return (IOException) new InterruptedIOException("While a graph was written").initCause(e);
    }
}
