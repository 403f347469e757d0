// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
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

    @Test
    void whatIsLargerThanWhatIsKeptInMemoryComesBack() throws IOException {
        byte[] noise = new byte[3_000_001];
        new Random(1).nextBytes(noise);
        var bytes = new ByteArrayOutputStream();
        var zip = new ZipFiles(bytes);
        OutputStream file = zip.begin("noise");
        file.write(noise, 0, 3);
        file.write(noise, 3, noise.length - 3);
        zip.text("end", "end");
        zip.finish();

        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("noise");
            assertThat(in.readAllBytes()).isEqualTo(noise);
            assertThat(in.getNextEntry().getName()).isEqualTo("end");
            assertThat(in.readAllBytes()).isEqualTo("end".getBytes(UTF_8));
            assertThat(in.getNextEntry()).isNull();
        }
    }

    @Test
    void oneThatIsGivenUpHasNoDirectoryAndLeavesNoThread() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var before = threads();
        try (var zip = new ZipFiles(bytes)) {
            zip.begin("b").write(new byte[1 << 20]);
            assertThat(threads()).hasSize(before.size() + 1);
        }
        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(10_000);
            }
        }

        assertThat(threads()).isEqualTo(before);
        assertThat(new String(bytes.toByteArray(), ISO_8859_1)).doesNotContain("PK\u0005\u0006");
    }

    @Test
    void whatTheStreamThrowsIsThrown() {
        var broken = new IOException("hung up");
        var hungUp = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw broken;
            }
        };

        assertThatThrownBy(() -> {
                    try (var zip = new ZipFiles(hungUp)) {
                        zip.text("a", "a");
                        zip.finish();
                    }
                })
                .isSameAs(broken);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sayso-export-zip"))
                .collect(Collectors.toSet());
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
