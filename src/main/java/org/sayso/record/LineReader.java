// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Goes through the lines of a file as bytes and knows where each begins; one line is in memory at a time. */
final class LineReader implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private int start;
    private int end;
    private int next;
    private long consumed;
    private int number;

    /**
     * Reads from the stream and closes it at the end.
     *
     * @param firstLine the number of the first line that comes
     */
    LineReader(InputStream in, int firstLine) {
        this.in = in;
        this.number = firstLine - 1;
    }

    /** Moves on to the next line; false when there is none. */
    boolean next() throws IOException {
        start = next;
        int scanned = start;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            int unfinished = filled - start;
            boolean more = fill();
            scanned = unfinished;
            if (!more) {
                return filled > start && line(filled, filled);
            }
        }
    }

    private boolean line(int lineEnd, int nextStart) {
        number++;
        next = nextStart;
        end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (number == 1 && consumed + start == 0) {
            start += Utf8.markLength(Arrays.copyOfRange(buffer, 0, Math.min(3, end)));
        }
        return true;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        consumed += start;
        filled -= start;
        next -= start;
        start = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    int number() {
        return number;
    }

    /** Where the line begins, counted from where the reader began; a byte-order mark is not part of it. */
    long offset() {
        return consumed + start;
    }

    int length() {
        return end - start;
    }

    /** The line is {@link #length} bytes of this array from {@link #index} on, until the next call of {@link #next}. */
    byte[] array() {
        return buffer;
    }

    int index() {
        return start;
    }

    byte[] bytes() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
