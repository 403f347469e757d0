// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.sayso.importer.TestGraphs.importCleanly;
import static org.sayso.importer.TestGraphs.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ImportGate;
import org.sayso.graph.Statement;

/** Vocabularies that change, records with faults, imports that are cut off: the graph is still that of a fresh import. */
class ImportHistoryIT {
    private static final String VOCABULARY = """
            entityTypes:
              Organization: {kinds: {Media: a publisher}}
            relations:
              MET: {description: d, label: met, inverse: was met by, from: [Person, PersonGroup], to: [Person], identity: [from, to],
                time: moment, qualifiers: {}}
              KNEW: {description: d, label: knew, inverse: was known by, from: [Person], to: [Person], identity: [from, to],
                time: span, qualifiers: {since: {type: text, description: d}}}
            """;
    private static final String ENTITIES = """
            entities:
            - {id: ada, type: Person, name: Ada}
            - {id: bo, type: Person, name: Bo}
            - {id: daily, type: Organization, kind: Media, name: Daily}
            """;
    private static final String FIRST = """
            document: doc-1
            publisher: daily
            claims:
            - {MET: ada -> bo, at: 1}
            - {MET: bo -> ada, at: 1}
            """;
    private static final String SECOND = """
            document: doc-2
            title: A title
            claims:
            - {MET: ada -> bo, at: 1}
            - {KNEW: ada -> bo, at: 2, since: 1999}
            """;

    @TempDir
    private static Path stores;

    private static GraphStore store;
    private static GraphStore other;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeAll
    static void open() {
        store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(stores.resolve("one")));
        other = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(stores.resolve("other")));
    }

    @AfterAll
    static void close() {
        store.close();
        other.close();
    }

    @BeforeEach
    void empty() throws IOException {
        new Wipe(store).run();
        new Wipe(other).run();
        folder = Files.createDirectories(temporary.resolve("records"));
        put("v.yaml", VOCABULARY);
        put("e.yaml", ENTITIES);
        put("1.yaml", FIRST);
        put("2.yaml", SECOND);
    }

    private void put(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static ImportReport run(GraphStore into, Path records) {
        return new Importer(into).run(List.of(records), null, false, Progress.NONE);
    }

    private ImportReport dryRun(GraphStore into) {
        return new Importer(into).run(List.of(folder), null, true, Progress.NONE);
    }

    /** A fresh import of the same records gives the same. */
    private void assertAsFresh() {
        new Wipe(other).run();
        run(other, folder);
        assertThat(picture(store)).isEqualTo(picture(other));
        assertThat(new Verification(store).run()).isEmpty();
    }

    @Test
    void aRelationTypeMayBeRenamed() throws IOException {
        importCleanly(store, folder);
        put("v.yaml", VOCABULARY.replace("KNEW", "KNEW_OF"));
        put("2.yaml", SECOND.replace("KNEW", "KNEW_OF"));
        ImportReport promise = dryRun(store);
        assertThat(promise.relations()).isEqualTo(new ImportReport.Change(1, 1, 1));
        assertThat(importCleanly(store, folder).relations()).isEqualTo(promise.relations());
        assertAsFresh();
    }

    @Test
    void aFaultyRelationTypeTakesOutTheDocumentsThatUseItUntilItIsMended() throws IOException {
        importCleanly(store, folder);
        put("v.yaml", VOCABULARY.replace("time: moment", "time: momnt"));
        assertThat(run(store, folder).heldBack()).isEqualTo(2);
        assertAsFresh();
        put("v.yaml", VOCABULARY);
        importCleanly(store, folder);
        assertAsFresh();
    }

    @Test
    void anImportCutOffAfterAnyCommitIsMadeWholeByTheNext() throws IOException {
        Path before = Files.createDirectory(temporary.resolve("before"));
        Path after = Files.createDirectory(temporary.resolve("after"));
        for (String file : List.of("v.yaml", "e.yaml", "1.yaml", "2.yaml")) {
            Files.copy(folder.resolve(file), before.resolve(file));
        }
        put("v.yaml", VOCABULARY.replace("KNEW", "KNEW_OF").replace("label: met", "label: saw"));
        put("e.yaml", ENTITIES.replace("Daily", "Weekly").replace("bo,", "bob,"));
        put("1.yaml", FIRST.replace("bo", "bob"));
        put("2.yaml", SECOND.replace("KNEW", "KNEW_OF").replace("bo", "bob"));
        for (String file : List.of("v.yaml", "e.yaml", "1.yaml", "2.yaml")) {
            Files.move(folder.resolve(file), after.resolve(file));
        }
        importCleanly(other, after);
        var expected = picture(other);
        for (Path start : List.of(Files.createDirectory(temporary.resolve("nothing")), before)) {
            int commits = 0;
            while (cutOff(start, after, commits)) {
                importCleanly(store, after);
                assertThat(picture(store)).as("after %s commits", commits).isEqualTo(expected);
                assertThat(new Verification(store).run()).isEmpty();
                commits++;
            }
            assertThat(commits).isGreaterThan(3);
        }
    }

    /** False when the import came to its end before. */
    private static boolean cutOff(Path start, Path records, int commits) {
        new Wipe(store).run();
        run(store, start);
        var importer = new Importer(new FragileStore(store, commits), new ImportGate(), Duration.ZERO, 1);
        Throwable end = catchThrowable(() -> importer.run(List.of(records), null, false, Progress.NONE));
        return end instanceof FragileStore.CutOffException;
    }

    @Test
    void aWipeForANewRuleThatIsCutOffBeginsAgain() {
        importCleanly(store, folder);
        var expected = picture(store);
        for (int commits = 0; commits < 3; commits++) {
            store.write(List.of(new Statement("MATCH (s:ImportState) SET s.rule = 0")));
            var fragile = new FragileStore(store, commits);
            assertThat(catchThrowable(() -> run(fragile, folder))).isInstanceOf(FragileStore.CutOffException.class);
            importCleanly(store, folder);
            assertThat(picture(store)).as("after %s commits", commits).isEqualTo(expected);
        }
    }

    @Test
    void aDryRunOnAGraphThatOthersChangedSaysWhatMakingItAnewWouldDo() {
        importCleanly(store, folder);
        store.write(List.of(
                new Statement("MATCH (e:Entity {id: 'ada'}) SET e.score = 0.5"),
                new Statement("MATCH (c:Claim) SET c.when = 'yesterday', c.relation = 'FOO'"),
                new Statement("MATCH (s:ImportState) REMOVE s.rule")));
        var before = picture(store);
        store.raiseDrift();
        ImportReport promise = dryRun(store);
        assertThat(picture(store)).isEqualTo(before);
        assertThat(promise.lines()).contains("The graph would be made anew: " + promise.rebuilt());
        ImportReport done = run(store, folder);
        assertThat(done.lines()).contains("The graph was made anew: " + done.rebuilt());
        assertThat(promise.entities()).isEqualTo(done.entities()).isEqualTo(new ImportReport.Change(3, 0, 0));
        assertThat(promise.documents()).isEqualTo(done.documents());
        assertThat(promise.claims()).isEqualTo(done.claims());
        assertThat(promise.relations()).isEqualTo(done.relations()).isEqualTo(new ImportReport.Change(3, 0, 0));
        assertAsFresh();
    }

    @Test
    void aDigestThatAStrangerGaveToARecordIsNoReasonToTakeOneDocumentForAnother() {
        importCleanly(store, folder);
        store.write(
                List.of(
                        new Statement(
                                "MATCH (a:ImportedRecord {id: 'doc-1'}), (b:ImportedRecord {id: 'doc-2'}) SET a.digest = b.digest, b.digest = ''")));
        store.raiseDrift();
        run(store, folder);
        assertAsFresh();
    }

    @Test
    void verifyingNamesWhateverWasWrittenAndTheNextImportMakesTheGraphAnew() {
        importCleanly(store, folder);
        store.write(List.of(
                new Statement("MATCH (e:Entity {id: 'ada'}) SET e.score = 0.5"),
                new Statement("MATCH (e:Entity {id: 'bo'}) SET e.name = ['B', 'o']"),
                new Statement("MATCH (e:Entity {id: 'daily'}) SET e.at = point({x: 1, y: 2}), e.name = 1"),
                new Statement("MATCH (c:Claim {relation: 'KNEW'}) SET c.when = 'yesterday', c.since = [1, 2]"),
                new Statement(
                        "MATCH (c:Claim {relation: 'MET'})-[:SAID_IN]->(:Document {id: 'doc-1'}) SET c.relation = 'FOO'"),
                new Statement("MATCH (d:Document {id: 'doc-2'}) SET d.title = '\\uD83D'")));
        assertThat(new Verification(store).run())
                .contains("Entity ada: not as imported")
                .contains("Entity bo: not as imported")
                .contains("Entity daily: not as imported")
                .contains("Document doc-2: not as imported")
                .filteredOn(line -> line.startsWith("Claim "))
                .hasSize(3)
                .allMatch(line -> line.endsWith(": not as imported"));
        assertThat(store.hasDrift()).isTrue();
        assertThat(importCleanly(store, folder).rebuilt()).isNotEmpty();
        assertAsFresh();
    }

    @Test
    void verifyingSeesEdgesThatNoRecordAccountsFor() {
        importCleanly(store, folder);
        store.write(List.of(
                new Statement("MATCH (e:Entity {id: 'ada'}), (d:Document {id: 'doc-1'}) CREATE (e)-[:READ]->(d)"),
                new Statement(
                        "MATCH (d:Document {id: 'doc-1'}), (e:Document {id: 'doc-2'}) CREATE (d)-[:CITES]->(e)")));
        assertThat(new Verification(store).run())
                .containsExactly(
                        "1 relationships of the type CITES that no record accounts for",
                        "1 relationships of the type READ that no record accounts for");
    }

    @Test
    void verifyingAVocabularyThatCannotBeReadSaysSo() {
        importCleanly(store, folder);
        store.write(List.of(new Statement("MATCH (v:Vocabulary) SET v.json = '{'")));
        assertThat(new Verification(store).run()).containsExactly("Vocabulary: not as imported");
        store.write(List.of(new Statement("MATCH (v:Vocabulary) DELETE v")));
        assertThat(new Verification(store).run()).containsExactly("Vocabulary: not as imported");
    }

    @Test
    void textsDecideOnNothingThatIsInTheGraph() throws IOException {
        put("1.yaml", FIRST.replace("claims:", "file: 1.txt\nparagraphs: 9\nclaims:"));
        Path texts = Files.createDirectory(temporary.resolve("texts"));
        Files.writeString(texts.resolve("1.txt"), "one paragraph\n");
        ImportReport report = new Importer(store).run(List.of(folder), texts, false, Progress.NONE);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.heldBack()).isZero();
        assertThat(report.findings()).anyMatch(finding -> finding.rule().equals("other-text"));
        assertAsFresh();
    }

    @Test
    void anEntityWithAFaultTakesNamesAwayAtOnce() throws IOException {
        put("1.yaml", FIRST.replace("ada", "Ada"));
        importCleanly(store, folder);
        put("f.yaml", "entities:\n- {id: ada-2, type: Person, kind: Unknown, name: Other, aliases: [Ada]}\n");
        assertThat(run(store, folder).heldBack()).isEqualTo(1);
        assertAsFresh();
    }

    @Test
    void aRecordThatNobodyForesawIsOutAndTheOthersGoIn() throws IOException {
        put("2.yaml", SECOND.replace("since: 1999", "since: \"\\uD83D\""));
        ImportReport report = run(store, folder);
        assertThat(report.heldBack()).isEqualTo(1);
        assertThat(report.findings())
                .anyMatch(finding -> finding.file().endsWith("2.yaml")
                        && finding.severity() == org.sayso.record.Finding.Severity.ERROR);
        assertThat(report.documents().created()).isEqualTo(1);
        assertAsFresh();
    }

    @Test
    void aNewLabelAndANewNameOfAVoiceArePromisedByADryRun() throws IOException {
        importCleanly(store, folder);
        put("e.yaml", ENTITIES.replace("Daily", "Weekly"));
        ImportReport voice = dryRun(store);
        assertThat(voice.relations()).isEqualTo(new ImportReport.Change(0, 2, 0));
        assertThat(importCleanly(store, folder).relations()).isEqualTo(voice.relations());
        put("v.yaml", VOCABULARY.replace("label: knew", "label: knew of"));
        ImportReport label = dryRun(store);
        assertThat(label.relations()).isEqualTo(new ImportReport.Change(0, 1, 0));
        assertThat(importCleanly(store, folder).relations()).isEqualTo(label.relations());
    }

    @Test
    void anEntityWithTheIdOfADocumentKeepsItsName() throws IOException {
        put("e.yaml", ENTITIES + "- {id: doc-2, type: Work, name: The Work}\n");
        put("2.yaml", SECOND.replace("at: 1}", "at: 1, saidBy: doc-2}"));
        importCleanly(store, folder);
        assertAsFresh();
    }
}
