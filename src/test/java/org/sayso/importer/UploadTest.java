// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.problem.CallerException;

class UploadTest {
    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(outside.resolve("folder"));
        Files.createFile(folder.resolve("file"));
        Files.createDirectory(folder.resolve("sub"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.yaml",
                "a/../../x.yaml",
                "/tmp/x.yaml",
                "..",
                ".",
                "",
                "a/..",
                "x\0.yaml",
                "file/x.yaml",
                "sub",
                "../folder-of-another/x.yaml"
            })
    void aNameThatLeadsOutOrNowhereIsRefused(String name) throws IOException {
        assertThatThrownBy(() -> Upload.target(folder, name))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("is not a usable file name");
        try (var left = Files.walk(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.yaml", "a/b/x.yaml", "a/../x.yaml", "..x.yaml"})
    void aNameBelowTheFolderIsTaken(String name) throws IOException {
        assertThat(Upload.target(folder, name)).isEqualTo(folder.resolve(name).normalize());
        assertThat(Upload.target(folder, name).getParent()).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escaped.yaml", "/escaped.yaml", "good/../../escaped.yaml"})
    void anArchiveThatReachesOutIsRefused(String name) {
        assertThatThrownBy(() -> Upload.unzip(archive("good.yaml", name), folder))
                .isInstanceOf(CallerException.class);
        assertThat(outside.resolve("escaped.yaml")).doesNotExist();
        assertThat(Path.of("/escaped.yaml")).doesNotExist();
    }

    @Test
    void whatIsNoArchiveIsTheCallersFault() throws IOException {
        byte[] whole = archive("a.yaml", "b.yaml").readAllBytes();
        for (byte[] bytes : List.of(new byte[0], "a tar".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 45))) {
            assertThatThrownBy(() -> Upload.unzip(new ByteArrayInputStream(bytes), folder))
                    .isInstanceOf(CallerException.class)
                    .hasMessageContaining("ZIP archive");
        }
        assertThatThrownBy(() -> Upload.unzip(archive("a", "a/b.yaml"), folder)).isInstanceOf(CallerException.class);
    }

    @Test
    void anArchiveIsLaidOutAsItIs() throws IOException {
        Upload.unzip(archive("0/", "0/a.yaml", "0/documents/b.yaml"), folder);
        assertThat(folder.resolve("0/a.yaml")).hasContent("text of 0/a.yaml");
        assertThat(folder.resolve("0/documents/b.yaml")).hasContent("text of 0/documents/b.yaml");
    }

    private static InputStream archive(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(("text of " + name).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
