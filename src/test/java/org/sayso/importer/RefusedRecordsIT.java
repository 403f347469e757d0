// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.problem.CallerException;
import org.sayso.record.Finding;

/** What of the records handed over is not kept, and why. */
class RefusedRecordsIT extends RecordStoreScenario {
    @Test
    void aFaultyFileIsRefusedWhileTheOthersGoIn() {
        Path faulty = file("in/faulty.yaml", document("faulty", "anna-able"));
        file("in/sound.yaml", document("sound", "anna-abel"));
        ImportReport report = add(folder.resolve("in"));
        assertThat(copies()).containsExactly("documents/sound.yaml");
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(faulty.toString());
            assertThat(finding.rule()).isEqualTo("unknown-entity");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
        });
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
    }

    @Test
    void aFaultyNewVersionLeavesTheOldOneInPlace() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        ImportReport report = add(file("again/doc.yaml", document("doc", "anna-able")));
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.documents().none()).isTrue();
        assertThat(folder.resolve("copies/documents/doc.yaml")).hasContent(document("doc", "anna-abel"));
    }

    @Test
    void whatIsNoRecordFileIsToldAndAHiddenNameIsNotKept() {
        assertThat(add(file("in/notes.txt", "x")).findings())
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("unknown-file-type");
        file("in/.git/x.yaml", "x: y\n");
        file("in/schema/x.yaml", "x: y\n");
        assertThat(add(folder.resolve("in")).findings()).isEmpty();
        add(file("in/.people.yaml", "entities:\n" + person("ben-abel", "Ben")));
        assertThat(copies()).containsExactly("people.yaml");
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void aFaultyFileIsRefusedWhateverItsName() {
        assertThat(add(file("in/a\\b.yaml", document("doc", "anna-able"))).findings())
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("unknown-entity");
        assertThat(copies()).isEmpty();
    }

    @Test
    void whatLeansOnARefusedFileIsRefusedToo() {
        file("in/people.yaml", "entities:\n" + person("ben-abel", "Ben") + "- {id: No Slug, type: Person, name: No}\n");
        file("in/doc.yaml", document("doc", "ben-abel"));
        assertThat(add(folder.resolve("in")).findings())
                .extracting(Finding::rule)
                .containsExactly("unknown-entity", "bad-id");
        assertThat(copies()).isEmpty();
    }

    @Test
    void aTrialRefusesWhatAnImportRefuses() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        ImportReport report = records.apply(
                new ImportRequest(List.of(file("again/doc.yaml", document("doc", "anna-able"))), List.of(), true),
                Progress.NONE);
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("unknown-entity");
        assertThat(report.documents().none()).isTrue();
    }

    @Test
    void aConfiguredFolderThatIsGoneStopsTheImport() throws IOException {
        Files.move(folder.resolve("seeds"), folder.resolve("moved"));
        assertThatThrownBy(() -> records.apply(ImportRequest.READ_AGAIN, Progress.NONE))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("which does not exist");
        assertThat(people()).isEqualTo(1);
    }
}
