// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.importer.TestGraphs.importCleanly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vocabularies that change, records with faults: the graph is still that of a fresh import. */
class ImportHistoryIT extends ImportHistory {
    @Test
    void aRelationTypeMayBeRenamed() throws IOException {
        importCleanly(STORE, folder);
        put("v.yaml", VOCABULARY.replace("KNEW", "KNEW_OF"));
        put("2.yaml", SECOND.replace("KNEW", "KNEW_OF"));
        ImportReport promise = dryRun(STORE);
        assertThat(promise.relations()).isEqualTo(new ImportReport.Change(1, 1, 1));
        assertThat(importCleanly(STORE, folder).relations()).isEqualTo(promise.relations());
        assertAsFresh();
    }

    @Test
    void aFaultyRelationTypeTakesOutTheDocumentsThatUseItUntilItIsMended() throws IOException {
        importCleanly(STORE, folder);
        put("v.yaml", VOCABULARY.replace("time: moment", "time: momnt"));
        assertThat(run(STORE, folder).heldBack()).isEqualTo(2);
        assertAsFresh();
        put("v.yaml", VOCABULARY);
        importCleanly(STORE, folder);
        assertAsFresh();
    }

    @Test
    void textsDecideOnNothingThatIsInTheGraph() throws IOException {
        put("1.yaml", FIRST.replace("claims:", "file: 1.txt\nparagraphs: 9\nclaims:"));
        Path texts = Files.createDirectory(temporary.resolve("texts"));
        Files.writeString(texts.resolve("1.txt"), "one paragraph\n");
        ImportReport report = new Importer(STORE).run(List.of(folder), texts, false, Progress.NONE);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.heldBack()).isZero();
        assertThat(report.findings()).anyMatch(finding -> finding.rule().equals("other-text"));
        assertAsFresh();
    }

    @Test
    void anEntityWithAFaultTakesNamesAwayAtOnce() throws IOException {
        put("1.yaml", FIRST.replace("ada", "Ada"));
        importCleanly(STORE, folder);
        put("f.yaml", "entities:\n- {id: ada-2, type: Person, kind: Unknown, name: Other, aliases: [Ada]}\n");
        assertThat(run(STORE, folder).heldBack()).isEqualTo(1);
        assertAsFresh();
    }

    @Test
    void aRecordThatNobodyForesawIsOutAndTheOthersGoIn() throws IOException {
        put("2.yaml", SECOND.replace("since: 1999", "since: \"\\uD83D\""));
        ImportReport report = run(STORE, folder);
        assertThat(report.heldBack()).isEqualTo(1);
        assertThat(report.findings())
                .anyMatch(finding -> finding.file().endsWith("2.yaml")
                        && finding.severity() == org.sayso.record.Finding.Severity.ERROR);
        assertThat(report.documents().created()).isEqualTo(1);
        assertAsFresh();
    }

    @Test
    void aNewLabelAndANewNameOfAVoiceArePromisedByADryRun() throws IOException {
        importCleanly(STORE, folder);
        put("e.yaml", ENTITIES.replace("Daily", "Weekly"));
        ImportReport voice = dryRun(STORE);
        assertThat(voice.relations()).isEqualTo(new ImportReport.Change(0, 2, 0));
        assertThat(importCleanly(STORE, folder).relations()).isEqualTo(voice.relations());
        put("v.yaml", VOCABULARY.replace("label: knew", "label: knew of"));
        ImportReport label = dryRun(STORE);
        assertThat(label.relations()).isEqualTo(new ImportReport.Change(0, 1, 0));
        assertThat(importCleanly(STORE, folder).relations()).isEqualTo(label.relations());
    }

    @Test
    void anEntityWithTheIdOfADocumentKeepsItsName() throws IOException {
        put("e.yaml", ENTITIES + "- {id: doc-2, type: Work, name: The Work}\n");
        put("2.yaml", SECOND.replace("at: 1}", "at: 1, saidBy: doc-2}"));
        importCleanly(STORE, folder);
        assertAsFresh();
    }
}
