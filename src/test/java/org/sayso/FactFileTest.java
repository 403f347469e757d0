// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactFileTest {
    private static final String DOCUMENT = "# A comment\ndocument: doc-1\n\n";

    @TempDir
    private Path folder;

    @Test
    void aFactHasQuestionsWithTheirRows() throws IOException {
        FactFile read = read(
                "007.facts",
                DOCUMENT + "007:12 Ada spoke\nMATCH (a)\nRETURN a.id, a.b\n=> ada | -\n=> bo | 1\nRETURN 1\n=> 1\n");
        assertThat(read.document()).isEqualTo("doc-1");
        assertThat(read.entries())
                .containsExactly(new FactFile.Entry(
                        "007:12 Ada spoke",
                        12,
                        List.of(
                                new FactFile.Question("MATCH (a)\nRETURN a.id, a.b", List.of("ada | -", "bo | 1")),
                                new FactFile.Question("RETURN 1", List.of("1"))),
                        List.of()));
    }

    @Test
    void aNonFactCanBeAskedAsItWouldBeFound() throws IOException {
        FactFile read = read("007.nonfacts", DOCUMENT + "007:3 Bo spoke\nRETURN 'bo'\n=> nothing\nbut ada for bo\n");
        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.swapped().text()).isEqualTo("RETURN 'ada'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7:1 no number of the file\nRETURN 1\n=> 1",
                "008:1 another file's number\nRETURN 1\n=> 1",
                "007:0 no paragraph\nRETURN 1\n=> 1",
                "007:1 no question\n=> 1",
                "007:1 no answer\nRETURN 1",
                "007:1 no answer to the second\nRETURN 1\n=> 1\nRETURN 2",
                "007:1 no rows\nRETURN 1\n=> nothing",
                "007:1 a swap\nRETURN 1\n=> 1\nbut 2 for 1"
            })
    void whatIsNoFactIsRefused(String entry) {
        assertThatThrownBy(() -> read("007.facts", DOCUMENT + entry)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007:1 rows\nRETURN 1\n=> 1\nbut 2 for 1",
                "007:1 no swap\nRETURN 1\n=> nothing",
                "007:1 half a swap\nRETURN 1\n=> nothing\nbut 2",
                "007:1 a swap of what is not there\nRETURN 1\n=> nothing\nbut 2 for 3",
                "007:1 two questions\nRETURN 1\n=> nothing\nRETURN 2\n=> nothing\nbut 3 for 1"
            })
    void whatIsNoNonFactIsRefused(String entry) {
        assertThatThrownBy(() -> read("007.nonfacts", DOCUMENT + entry)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileWithoutItsDocumentIsRefused() {
        assertThatThrownBy(() -> read("007.facts", "007:1 Ada spoke\nRETURN 1\n=> 1"))
                .hasMessageContaining("document");
    }

    private FactFile read(String name, String text) throws IOException {
        return FactFile.read(Files.writeString(folder.resolve(name), text));
    }
}
