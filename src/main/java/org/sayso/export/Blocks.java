// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects bytes into blocks, each of which is handed over when it is full, or asked to. Flushing and closing do nothing. */
final class Blocks extends OutputStream {
    static final int SIZE = 1 << 16;

    private final Sink sink;
    private final byte[] block = new byte[SIZE];
    private int length;

    /** Takes blocks. */
    interface Sink {
        /** Before bytes are taken, which may be none; may refuse them. */
        default void ready() throws IOException {}

        /** Takes one, which is never empty, and its own from here on. */
        void take(byte[] block) throws IOException;
    }

    Blocks(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        sink.ready();
        int from = offset;
        while (from < offset + count) {
            int part = Math.min(offset + count - from, SIZE - length);
            System.arraycopy(bytes, from, block, length, part);
            from += part;
            length += part;
            if (length == SIZE) {
                pass();
            }
        }
    }

    /** Hands over what there is, if anything. */
    void pass() throws IOException {
        if (length > 0) {
            byte[] full = Arrays.copyOf(block, length);
            length = 0;
            sink.take(full);
        }
    }
}
