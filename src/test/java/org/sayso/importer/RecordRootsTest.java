// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.record.Finding;
import org.sayso.record.RecordCheck;

/** The record set as it would be with other files. */
class RecordRootsTest {
    private static final String TWO =
            "entities:\n- {id: a-a, type: Person, name: A}\n- {id: b-b, type: Person, name: B}\n";
    private static final String ONE = "entities:\n- {id: a-a, type: Person, name: Another}\n";

    @TempDir
    private Path folder;

    @Test
    void pathsTakeThePlaceOfCopiesOfTheSameIdsAndChangeNothing() throws IOException {
        file("copies/people.yaml", TWO);
        Path again = file("in/people.yaml", TWO);
        Path part = file("in/part.yaml", ONE);
        for (Path path : List.of(again, part, folder.resolve("copies"))) {
            assertThat(rules(List.of(folder.resolve("none")), path)).isEmpty();
        }
        assertThat(folder.resolve("copies/people.yaml")).hasContent(TWO);
    }

    @Test
    void whatIsInAConfiguredFolderStaysADuplicate() throws IOException {
        Path configured = file("configured/people.yaml", TWO).getParent();
        assertThat(rules(List.of(configured), file("in/part.yaml", ONE)))
                .containsExactly("duplicate-id", "duplicate-id");
    }

    @Test
    void theShippedRecordsStepAsideForTheirOwnIdsOnly() throws IOException {
        assertThat(entities(file("in/people.yaml", TWO))).isGreaterThan(2);
        Path seeds = Path.of("seeds");
        assertThat(rules(null, seeds)).isEmpty();

        file("copies/people.yaml", "entities:\n- {id: mike-pence, type: Person, name: Mike Pence}\n");
        assertThat(entities(file("in/people.yaml", TWO))).isEqualTo(3);
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        file("copies/people.yaml", TWO);
        RecordRoots roots = folders(null).rootsWith(List.of(file("in/part.yaml", ONE)));
        List<Path> paths = roots.paths();
        assertThat(paths).allMatch(Files::exists).hasSize(3);
        roots.close();
        assertThat(paths.getFirst().getParent()).doesNotExist();
        assertThat(paths.get(1)).doesNotExist();
    }

    private List<String> rules(@Nullable List<Path> configured, Path path) throws IOException {
        Files.createDirectories(folder.resolve("none"));
        try (RecordRoots roots = folders(configured).rootsWith(List.of(path))) {
            return RecordCheck.run(roots.paths(), null).findings().all().stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .map(Finding::rule)
                    .toList();
        }
    }

    private int entities(Path path) {
        try (RecordRoots roots = folders(null).rootsWith(List.of(path))) {
            return RecordCheck.run(roots.paths(), null).entities();
        }
    }

    private RecordFolders folders(@Nullable List<Path> configured) {
        return new RecordFolders(configured, folder.resolve("copies"), null);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
