// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1000, 1_000_000})
    void linesComeOutSortedWhateverFitsIntoMemory(int runCharacters) throws IOException {
        Random random = new Random(7);
        List<String> expected = new ArrayList<>();
        StringWriter out = new StringWriter();
        try (SortedLines lines = new SortedLines(runCharacters)) {
            for (int i = 0; i < 300; i++) {
                String line = "zeile " + random.nextInt(100) + " ü";
                expected.add(line);
                lines.add(line);
            }
            lines.writeTo(out);
        }
        expected.sort(null);
        assertThat(out.toString().lines()).containsExactlyElementsOf(expected);
    }
}
