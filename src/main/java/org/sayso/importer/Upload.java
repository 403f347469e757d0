// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** Files that come over HTTP, laid out in a folder of their own; a name can never lead out of it. */
final class Upload {
    /** Far above any record set that fits a laptop's graph; a bomb is stopped here. */
    private static final long MAX_BYTES = 4L << 30;

    private Upload() {}

    static Path target(Path folder, String name) throws IOException {
        try {
            Path target = folder.resolve(name).normalize();
            if (target.startsWith(folder) && !target.equals(folder) && !Files.isDirectory(target)) {
                Files.createDirectories(target.getParent());
                return target;
            }
        } catch (InvalidPathException | FileAlreadyExistsException e) {
            // Refused with the others: no system has such a name, or another file is where its folder would be.
        }
        throw new CallerException(
                ProblemType.INVALID_PARAMETER,
                "%s is not a usable file name (give a plain relative name such as documents/x.yaml)".formatted(name));
    }

    static void unzip(InputStream archive, Path folder) throws IOException {
        long left = MAX_BYTES;
        boolean empty = true;
        try (var zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                empty = false;
                if (!entry.isDirectory()) {
                    left -= copy(zip, target(folder, entry.getName()), left);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new CallerException(
                    ProblemType.INVALID_BODY, "The ZIP archive cannot be read: %s".formatted(e.getMessage()));
        }
        if (empty) {
            throw new CallerException(ProblemType.INVALID_BODY, "The body is no ZIP archive, or an empty one.");
        }
    }

    private static long copy(InputStream in, Path target, long left) throws IOException {
        long copied = 0;
        try (var out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > left) {
                    throw new CallerException(
                            ProblemType.INVALID_PARAMETER, "The archive holds more than 4 GiB (import it in parts)");
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }
}
