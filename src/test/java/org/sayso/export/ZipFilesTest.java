// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZipFilesTest {
    @Test
    void theZoneOfTheMachineDoesNotCount() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            byte[] there = zip();
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(zip()).isEqualTo(there);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void entriesHaveOneTime() throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            ZipEntry first = in.getNextEntry();
            assertThat(first.getName()).isEqualTo("é.txt");
            assertThat(first.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(in.readAllBytes()).isEqualTo("ü".getBytes(UTF_8));
            assertThat(in.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        }
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var zip = new ZipFiles(bytes);
        zip.text("é.txt", "ü");
        zip.begin("b").write(new byte[100_000]);
        zip.finish();
        return bytes.toByteArray();
    }
}
