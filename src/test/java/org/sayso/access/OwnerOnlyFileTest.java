// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    @Test
    void ofTwoAtOnceOneCreatesTheFileAndBothReadItWhole(@TempDir Path directory) throws IOException {
        for (int i = 0; i < 300; i++) {
            Path file = directory.resolve("token" + i);
            var other = CompletableFuture.supplyAsync(() -> readOrCreate(file, "one"));
            String mine = readOrCreate(file, "two");
            assertThat(other.join()).isEqualTo(mine).isEqualTo(Files.readString(file));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("token0"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(300);
        }
    }

    private static String readOrCreate(Path file, String text) {
        try {
            return OwnerOnlyFile.readOrCreate(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
