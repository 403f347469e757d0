// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    @TempDir
    Path folder;

    @Test
    void aDocumentIsTakenOutOfAJsonLinesFileWithItsClaims() throws IOException {
        Path file = folder.resolve("all.jsonl");
        Files.writeString(file, """
                {"record":"document","id":"one"}
                {"record":"claim","relation":"X","id":"two"}
                {"record":"entity","id":"e","type":"Person","name":"E"}
                {"record":"claim","relation":"Y"}
                {"record":"document","id":"two"}
                {"record":"claim","relation":"Z"}
                """);

        RecordFile before = RecordFile.of(file);
        assertThat(before.documents()).containsExactly("one", "two");
        assertThat(before.entities()).containsExactly("e");
        assertThat(before.remove("none")).isFalse();
        assertThat(before.remove("one")).isTrue();

        assertThat(file).hasContent("""
                        {"record":"entity","id":"e","type":"Person","name":"E"}
                        {"record":"document","id":"two"}
                        {"record":"claim","relation":"Z"}
                        """);
        assertThat(RecordFile.of(file).remove("e")).isTrue();
        assertThat(RecordFile.of(file).remove("two")).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void anEntityIsTakenOutOfAYamlFile() throws IOException {
        Path file = folder.resolve("entities.yaml");
        Files.writeString(file, "# people\nentities:\n- id: a   # first\n  name: A\n- {id: b}\n-\n  id: c\n");

        assertThat(RecordFile.of(file).remove("b")).isTrue();
        assertThat(file).hasContent("# people\nentities:\n- id: a   # first\n  name: A\n-\n  id: c\n");
        assertThat(RecordFile.of(file).remove("c")).isTrue();
        assertThat(file).hasContent("# people\nentities:\n- id: a   # first\n  name: A\n");
        assertThat(RecordFile.of(file).remove("a")).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void aYamlDocumentIsAFileOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("doc.yaml"), "title: T\ndocument: doc\n");

        assertThat(RecordFile.of(file).holds("doc")).isTrue();
        assertThat(RecordFile.of(file).remove("doc")).isTrue();
        assertThat(file).doesNotExist();
    }
}
