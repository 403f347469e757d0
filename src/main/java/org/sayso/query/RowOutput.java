// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Gathers an answer's bytes and passes them on when there are enough, or when they have waited for half a second at the end of a row. Nothing is passed on
 * before that, so an error in a short answer still becomes a problem document.
 */
abstract class RowOutput extends OutputStream {
    private static final int ENOUGH = 16 * 1024;
    private static final long LONGEST_WAIT_NANOS = 500_000_000L;

    private final byte[] buffer = new byte[ENOUGH];
    private int used;
    private long passedAt = System.nanoTime();

    /** Hands bytes to whoever is next; the array is reused afterwards. */
    protected abstract void pass(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public void write(int value) throws IOException {
        if (used == ENOUGH) {
            passOn();
        }
        buffer[used++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (used == ENOUGH) {
                passOn();
            }
            int part = Math.min(ENOUGH - used, length - done);
            System.arraycopy(bytes, offset + done, buffer, used, part);
            used += part;
            done += part;
        }
    }

    /** Format libraries flush whenever a row is whole; when bytes move on is decided here alone. */
    @Override
    public void flush() {}

    /** To be called when a whole row has been written. */
    void rowEnded() {
        if (used > 0 && System.nanoTime() - passedAt > LONGEST_WAIT_NANOS) {
            try {
                passOn();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** To be called when the whole answer has been written. */
    void finish() throws IOException {
        passOn();
    }

    /** Forgets what has not been passed on. */
    void discard() {
        used = 0;
    }

    private void passOn() throws IOException {
        pass(buffer, 0, used);
        used = 0;
        passedAt = System.nanoTime();
    }
}
