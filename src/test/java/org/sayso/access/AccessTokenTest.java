// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {
    @TempDir
    private Path directory;

    @Test
    void isMadeOnceAndKept() throws IOException {
        AccessToken first = new AccessToken(directory.resolve("graph"));
        String token = Files.readString(first.file()).strip();
        AccessToken second = new AccessToken(directory.resolve("graph"));

        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(second.accepts("Bearer " + token)).isTrue();
    }

    @Test
    void acceptsItsTokenOnly() throws IOException {
        AccessToken token = new AccessToken(directory);
        String text = Files.readString(token.file()).strip();

        assertThat(token.accepts("Bearer " + text)).isTrue();
        assertThat(token.accepts("bearer " + text)).isTrue();
        assertThat(token.accepts(text)).isFalse();
        assertThat(token.accepts("Basic " + text)).isFalse();
        assertThat(token.accepts("Bearer " + text + "x")).isFalse();
        assertThat(token.accepts("Bearer " + text.substring(1))).isFalse();
        assertThat(token.accepts("Bearer ")).isFalse();
        assertThat(token.accepts(null)).isFalse();
    }

    @Test
    void belongsToItsOwnerAlone() throws IOException {
        Path file = directory.resolve("token");
        Files.writeString(file, "kept\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        AccessToken token = new AccessToken(directory);

        assertThat(token.accepts("Bearer kept")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        AccessToken fresh = new AccessToken(directory.resolve("other"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void anEmptyFileIsNoToken() throws IOException {
        Files.writeString(directory.resolve("token"), "\n");
        AccessToken token = new AccessToken(directory);
        assertThat(token.accepts("Bearer ")).isFalse();
        assertThat(Files.readString(token.file()).strip()).hasSize(43);
    }
}
