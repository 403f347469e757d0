// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
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

        RecordIds before = RecordIds.in(List.of(file));
        assertThat(before.documents()).containsExactly("one", "two");
        assertThat(before.entities()).containsExactly("e");
        assertThat(remove(file, "none")).isFalse();
        assertThat(remove(file, "one")).isTrue();

        assertThat(file).hasContent("""
                        {"record":"entity","id":"e","type":"Person","name":"E"}
                        {"record":"document","id":"two"}
                        {"record":"claim","relation":"Z"}
                        """);
        assertThat(remove(file, "e")).isTrue();
        assertThat(remove(file, "two")).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void anEntityIsTakenOutOfAYamlFile() throws IOException {
        Path file = folder.resolve("entities.yaml");
        Files.writeString(file, "# people\nentities:\n- id: a   # first\n  name: A\n- {id: b}\n-\n  id: c\n");

        assertThat(remove(file, "b")).isTrue();
        assertThat(file).hasContent("# people\nentities:\n- id: a   # first\n  name: A\n-\n  id: c\n");
        assertThat(remove(file, "c")).isTrue();
        assertThat(file).hasContent("# people\nentities:\n- id: a   # first\n  name: A\n");
        assertThat(remove(file, "a")).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void severalEntitiesAreTakenOutTogether() throws IOException {
        Path file = folder.resolve("entities.yaml");
        Files.writeString(file, "entities:\n- {id: a}\n- {id: b}\n- {id: c}\n- id: d\n\n- {id: e}\n");

        assertThat(remove(file, "a", "c", "d")).isTrue();
        assertThat(file).hasContent("entities:\n- {id: b}\n- {id: e}\n");
    }

    @Test
    void vocabularyGoesOnlyIfAllOfItComesAnew() throws IOException {
        String types = "{\"record\":\"vocabulary\",\"entityTypes\":{\"Event\":{\"kinds\":{%s}}}}\n";
        String entity = "{\"record\":\"entity\",\"id\":\"e\"}\n";
        Path file = folder.resolve("all.jsonl");
        Files.writeString(
                file, types.formatted("\"Raid\":\"A raid\"") + types.formatted("\"Vote\":\"A vote\"") + entity);
        Path part = Files.writeString(folder.resolve("part.yaml"), "entityTypes: {Event: {kinds: {Raid: One}}}\n");
        Path all =
                Files.writeString(folder.resolve("all.yaml"), "entityTypes: {Event: {kinds: {Raid: One, Vote: V}}}\n");

        assertThat(RecordFile.remove(file, RecordIds.in(List.of(part)))).isFalse();
        assertThat(RecordFile.remove(file, RecordIds.in(List.of(all)))).isTrue();
        assertThat(file).hasContent(entity);
    }

    @Test
    void whoMayReadAFileStaysAsItWas() throws IOException {
        Path file = folder.resolve("entities.yaml");
        Files.writeString(file, "entities:\n- {id: a}\n- {id: b}\n");
        var permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, permissions);
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

        assertThat(remove(link, "a")).isTrue();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("entities:\n- {id: b}\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    }

    private static boolean remove(Path file, String... ids) throws IOException {
        var none = new RecordIds(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        return RecordFile.remove(file, none.and(List.of(ids)));
    }

    @Test
    void aYamlDocumentIsAFileOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("doc.yaml"), "title: T\ndocument: doc\n");

        assertThat(RecordIds.in(List.of(file)).holds("doc")).isTrue();
        assertThat(remove(file, "doc")).isTrue();
        assertThat(file).doesNotExist();
    }
}
