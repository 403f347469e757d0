// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.Closeable;
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
 * size; few readers take a zip of that size from a pipe. All entries have one fixed time. The stream below is neither flushed nor closed, and written to by the caller's
 * thread alone; compressing is {@link InTurn another thread's}.
 */
final class ZipFiles implements Closeable {
    /** In local time, as DOS has it; a month after the first day that a zip can tell, for the JDK writes that day as if it were earlier, with the zone of the machine. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final InTurn work;
    private final Zip zip;
    private final Blocks entry;

    ZipFiles(OutputStream target) {
        work = new InTurn("sayso-export-zip", target);
        zip = new Zip(work.pieces());
        entry = new Blocks(block -> work.add(() -> zip.write(block)));
    }

    /** Ends the file before, if any. What is returned is good until the next file begins, and not to be closed. */
    OutputStream begin(String name) throws IOException {
        entry.pass();
        ZipEntry next = new ZipEntry(name);
        next.setTimeLocal(TIME);
        work.add(() -> zip.putNextEntry(next));
        return entry;
    }

    void text(String name, String text) throws IOException {
        begin(name).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without it the zip has no directory: a cut zip is never taken for a whole one. */
    void finish() throws IOException {
        entry.pass();
        work.add(zip::finish);
        work.finish();
        close();
    }

    /** Gives back memory that is not Java's, and the thread. */
    @Override
    public void close() {
        work.close(zip::release);
    }

    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
            // The best of compression would take longer than all the rest of an export.
            setLevel(Deflater.BEST_SPEED);
            // The default of 512 bytes costs a call into native code for each of them.
            buf = new byte[Blocks.SIZE];
        }

        /** Closing would write a directory. */
        void release() {
            def.end();
        }
    }
}
