// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.record.RecordCheck;

/** Who records by docs/recording.md alone gets a record that is clean. */
class RecordingDocumentationTest {
    private static final Pattern FILE = Pattern.compile("`(my-[\\w./-]+)`:\\n\\n```\\w*\\n(.+?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)(?::[^`]*)?`");

    private String page = "";

    @TempDir
    Path folder;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("docs", "recording.md"));
    }

    @Test
    void theExampleIsCleanToItsLastPlaceInTheText() throws IOException {
        assertThat(FILE.matcher(page).results().map(this::write)).hasSize(3);

        RecordCheck.Result result = RecordCheck.run(
                List.of(
                        Seeds.FOLDER.resolve("vocabulary.yaml"),
                        Seeds.FOLDER.resolve("entities"),
                        folder.resolve("my-records")),
                folder.resolve("my-texts"));

        // The seeds' entities are used by documents that are not read here.
        assertThat(result.findings().all())
                .filteredOn(finding -> finding.file().contains("my-records"))
                .isEmpty();
        assertThat(result.documents()).isEqualTo(1);
        assertThat(result.claims()).isEqualTo(18);
    }

    @Test
    void everyRelationTypeItNamesIsInTheVocabulary() throws IOException {
        String vocabulary = Files.readString(Seeds.FOLDER.resolve("vocabulary.yaml"));
        String teaching = page.substring(0, page.indexOf("\n## Findings"));
        assertThat(TYPE.matcher(teaching).results().map(match -> match.group(1)))
                .hasSizeGreaterThan(40)
                .allMatch(type -> vocabulary.contains("\n  " + type + ":\n"));
    }

    private Path write(MatchResult file) {
        try {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            return Files.writeString(path, file.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
