// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes bytes on a thread of its own, one step after the other, while the caller goes on; the caller's thread writes them, in order. A few steps may wait: then the
 * caller does, so that nothing grows where one side is faster. For one caller at a time.
 */
final class InTurn {
    private static final int WAITING = 8;

    private final OutputStream target;
    private final ExecutorService worker;
    private final Deque<Future<byte[]>> steps = new ArrayDeque<>();

    /** @param name of the thread */
    InTurn(String name, OutputStream target) {
        this.target = target;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** @param step what it returns is written to the target, some time from now */
    void add(Callable<byte[]> step) throws IOException {
        steps.add(worker.submit(step));
        while (steps.size() > WAITING || (!steps.isEmpty() && steps.getFirst().isDone())) {
            write();
        }
    }

    /** Returns once everything is written. */
    void finish() throws IOException {
        while (!steps.isEmpty()) {
            write();
        }
    }

    /**
     * Drops what is not yet written, and ends the thread; a second time it does nothing.
     *
     * @param last is still run by the thread, when no other step is
     */
    void close(Runnable last) {
        if (!worker.isShutdown()) {
            steps.forEach(step -> step.cancel(false));
            steps.clear();
            worker.execute(last);
            worker.shutdown();
        }
    }

    private void write() throws IOException {
        try {
            target.write(steps.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("While a graph was written").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case IOException failed -> throw failed;
                case null, default -> throw new IOException(e);
            }
        }
    }
}
