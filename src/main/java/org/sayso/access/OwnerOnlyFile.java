// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Small text files that nobody but their owner may read; where the file system knows no owners, as on Windows, the folder's rules hold. */
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private OwnerOnlyFile() {}

    /** Replaces the file in one step: a reader sees the old text or the new one. */
    static void write(Path file, String text) throws IOException {
        Path fresh = fresh(file);
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Reads a file that somebody may have left open to others, and closes it to them. */
    static String read(Path file) throws IOException {
        if (knowsOwners(file)) {
            Files.setPosixFilePermissions(file, OWNER);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Writes the file unless it is there; of two processes at once, one wins and both go on with its text. */
    static String readOrCreate(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Path fresh = fresh(file);
            try {
                Files.writeString(fresh, text, StandardCharsets.UTF_8);
                // Unlike a move, never over a file that is there, and whole when it appears.
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException other) {
                // Its text is as good as ours.
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return read(file);
    }

    /** Java lets only its owner read a temporary file. */
    private static Path fresh(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return Files.createTempFile(Files.createDirectories(folder), "." + file.getFileName(), ".tmp");
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
