// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file whole or not at all, whatever ends the process. */
public final class WholeFile {
    private WholeFile() {}

    /** Copies a file, in place of one that is there. */
    public static void copy(Path source, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            write(target, in);
        }
    }

    static void write(Path file, byte[] bytes) throws IOException {
        write(file, new ByteArrayInputStream(bytes));
    }

    /** A linked file stays one, and who may read it stays as it was. */
    private static void write(Path file, InputStream in) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Hidden, so that what a kill leaves is not read.
        Path fresh = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.copy(in, fresh);
            var before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (before != null && Files.exists(target)) {
                Files.setPosixFilePermissions(fresh, before.readAttributes().permissions());
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
