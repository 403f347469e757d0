// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CheckCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void records() throws IOException {
        file("set/vocabulary.yaml", """
                relations:
                  SPOKE_AT: {label: spoke at, inverse: had as speaker, from: [Person], to: [Event], identity: [from, to], time: moment}
                """);
        file("set/entities.yaml", """
                entities:
                - {id: anna-abel, type: Person, name: Anna Abel}
                - {id: ben-abel, type: Person, kind: Ministre, name: Ben Abel}
                - {id: meeting, type: Event, name: Annual Meeting}
                """);
    }

    @Test
    void whatIsHeldBackByAFaultElsewhereIsNotClean(CapturedOutput output) throws IOException {
        assertThat(check(document("doc", "ben-abel"))).isEqualTo(1);
        assertThat(output.getOut())
                .contains("entities.yaml:3:8  error  holds-back-documents  ")
                .contains(": 1 finding; left out: doc\n");
    }

    @Test
    void whatIsWrongElsewhereAndHoldsNothingBackIsNotShown(CapturedOutput output) throws IOException {
        file("set/bad.yaml", "document: bad\nclaims:\n- SPOKE_AT: ben-abel -> meeting\n  at: 1\n");
        assertThat(check(document("doc", "anna-abel"))).isZero();
        assertThat(output.getOut()).contains(": clean\n");
    }

    @Test
    void checkSaysWhatAnImportOfTheSameFileWouldSay(CapturedOutput output) throws IOException {
        Path file = document("doc", "anna-abel");
        file("graph/records/documents/doc.yaml", Files.readString(file));
        assertThat(check(file)).isZero();
        assertThat(check(file("notes.txt", "x"))).isEqualTo(1);
        assertThat(output.getOut()).contains("notes.txt:1:1  error  unknown-file-type  ");
    }

    private int check(Path path) {
        return SaysoCommand.run(
                new String[] {
                    "check",
                    path.toString(),
                    "--sayso.records=" + folder.resolve("set"),
                    "--sayso.graph.directory=" + folder.resolve("graph")
                },
                settings -> {
                    throw new AssertionError("no server is wanted");
                });
    }

    private Path document(String id, String speaker) throws IOException {
        return file(
                "mine/%s.yaml".formatted(id),
                "document: %s\nclaims:\n- SPOKE_AT: %s -> meeting\n  at: 1\n".formatted(id, speaker));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
