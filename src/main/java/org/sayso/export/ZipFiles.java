// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in a zip that leaves as it is written. Sizes and checksums are not known when an entry begins, so they follow it (a data descriptor, as in section 4.3.9 of
 * PKWARE's APPNOTE) and stand in the directory at the end, in zip64 form from 4 GiB or 65,536 entries on: whoever reads the directory, as unpackers do, takes any
 * size; few readers take a zip of that size from a pipe. All entries have one fixed time. The stream below is neither flushed nor closed.
 */
final class ZipFiles {
    /** In local time, as DOS has it; a month after the first day that a zip can tell, for the JDK writes that day as if it were earlier, with the zone of the machine. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int BUFFER = 1 << 16;

    private final Zip zip;

    ZipFiles(OutputStream target) {
        zip = new Zip(new BufferedOutputStream(new LeftOpen(target), BUFFER));
    }

    /** Ends the file before, if any. What is returned is good until the next file begins, and not to be closed. */
    OutputStream begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    void text(String name, String text) throws IOException {
        begin(name).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without it the zip has no directory: a cut zip is never taken for a whole one. */
    void finish() throws IOException {
        zip.close();
    }

    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
            // The best of compression would take longer than all the rest of an export.
            setLevel(Deflater.BEST_SPEED);
            // The default of 512 bytes costs a call into native code for each of them.
            buf = new byte[BUFFER];
        }
    }

    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
