// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesComeWithNumberOffsetAndLengthInBytes() throws IOException {
        assertThat(lines("\uFEFFa\r\n\nüb\n \nlast")).containsExactly("1 3 a", "2 6 ", "3 7 üb", "4 11  ", "5 13 last");
    }

    @Test
    void aLineMayBeLongerThanAnyBuffer() throws IOException {
        String longLine = "x".repeat(300_000);

        assertThat(lines("a\n" + longLine + "\n" + longLine + "\nb"))
                .containsExactly("1 0 a", "2 2 " + longLine, "3 300003 " + longLine, "4 600004 b");
    }

    /** Read a few bytes at a time, as from a slow disk. */
    private static List<String> lines(String text) throws IOException {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1009));
            }
        };
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(slow, 1)) {
            while (reader.next()) {
                lines.add(reader.number() + " " + reader.offset() + " "
                        + new String(reader.bytes(), StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
