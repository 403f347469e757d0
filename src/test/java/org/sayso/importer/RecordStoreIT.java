// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.problem.CallerException;
import org.sayso.record.Finding;

/** The copies that Sayso keeps of records handed to it. */
class RecordStoreIT {
    private static final String VOCABULARY =
            "relations:\n  SPOKE_AT: {label: spoke at, inverse: had as speaker, from: [Person, PersonGroup], to: [Event], identity: [from, to], time: moment}\n";
    private static final String ENTITIES =
            "entities:\n- {id: anna-abel, type: Person, name: Anna Abel}\n- {id: meeting, type: Event, name: Annual Meeting}\n";

    private static EmbeddedGraphStore graph;

    @TempDir
    private Path folder;

    private RecordStore records;

    @BeforeAll
    static void open(@TempDir Path directory) {
        graph = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory));
        graph.ensureSchema();
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    @BeforeEach
    void configured() {
        file("seeds/vocabulary.yaml", VOCABULARY);
        file("seeds/entities.yaml", ENTITIES);
        var folders = new RecordFolders(List.of(folder.resolve("seeds")), folder.resolve("copies"), null);
        records = new RecordStore(new Importer(graph), folders);
        records.apply(ImportRequest.READ_AGAIN, Progress.NONE);
    }

    @Test
    void aDocumentIsCopiedUnderItsIdAndReplacedByItsNextVersion() {
        add(file("in/any name.YAML", document("doc", "anna-abel")));
        assertThat(copies()).containsExactly("documents/doc.yaml");

        String changed = document("doc", "anna-abel") + "  when: 2023-07\n";
        ImportReport report = add(file("elsewhere/doc.yaml", changed));
        assertThat(copies()).containsExactly("documents/doc.yaml");
        assertThat(folder.resolve("copies/documents/doc.yaml")).hasContent(changed);
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(0, 1, 0));
    }

    @Test
    void filesOfOneNameBothStay() {
        Path one = file("one/entities.yaml", "entities:\n- {id: ben-abel, type: Person, name: Ben Abel}\n");
        Path other = file("other/entities.yaml", "entities:\n- {id: carl-abel, type: Person, name: Carl Abel}\n");
        add(one);
        add(other);
        assertThat(copies()).containsExactly("entities-2.yaml", "entities.yaml");
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void aNewVersionOfVocabularyTakesThePlaceOfTheCopyOfThatName() {
        String relation =
                "relations:\n  MET: {label: %s, inverse: met, from: [Person], to: [Person], identity: [from, to], time: moment}\n";
        add(file("in/more.yaml", relation.formatted("met")));
        ImportReport report = add(file("again/more.yaml", relation.formatted("had a meeting with")));
        assertThat(report.findings()).isEmpty();
        assertThat(copies()).containsExactly("more.yaml");
        assertThat(folder.resolve("copies/more.yaml")).content().contains("had a meeting with");
    }

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
    void whatLiesInAConfiguredFolderIsNotCopied() {
        ImportReport report = add(file("seeds/doc.yaml", document("doc", "anna-abel")));
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
        assertThat(copies()).isEmpty();
    }

    @Test
    void aFolderAroundTheConfiguredOneAndTheCopiesAddsOnlyWhatIsInNeither() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        file("more.yaml", document("more", "anna-abel"));
        ImportReport report = records.apply(
                new ImportRequest(List.of(folder, folder.resolve("in/../more.yaml")), List.of(), false), Progress.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
        assertThat(copies()).containsExactly("documents/doc.yaml", "documents/more.yaml");
    }

    @Test
    void anEditedCopyIsReadAgain() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        Path copy = file("copies/documents/doc.yaml", document("doc", "anna-abel") + "  when: 2023-07\n");
        for (Path path : List.of(copy, copy.toAbsolutePath(), folder.resolve("copies"))) {
            assertThat(add(path).findings()).isEmpty();
            assertThat(copies()).containsExactly("documents/doc.yaml");
        }
        assertThat(TestGraphs.count(graph, "MATCH (c:Claim {when: '2023-07'}) RETURN count(c)"))
                .isEqualTo(1);
    }

    @Test
    void aNewVersionOfOneRecordLeavesTheOthersOfItsFile() {
        add(file("in/people.yaml", "entities:\n" + person("ben-abel", "Ben") + person("carl-abel", "Carl")));
        add(file("in/all.jsonl", """
                        {"record":"document","id":"one"}
                        {"record":"claim","relation":"SPOKE_AT","from":"ben-abel","to":"meeting","at":1}
                        {"record":"document","id":"two"}
                        {"record":"claim","relation":"SPOKE_AT","from":"carl-abel","to":"meeting","at":1}
                        """));

        assertThat(add(file("again/two.yaml", document("two", "anna-abel"))).documents())
                .isEqualTo(new ImportReport.Change(0, 1, 0));
        assertThat(add(file("again/ben.yaml", "entities:\n" + person("ben-abel", "Benjamin")))
                        .entities())
                .isEqualTo(new ImportReport.Change(0, 1, 0));
        assertThat(copies()).containsExactly("all.jsonl", "ben.yaml", "documents/two.yaml", "people.yaml");
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void vocabularyOfAnotherOriginStaysBeside() {
        String relation =
                "relations:\n  %s: {label: met, inverse: met, from: [Person], to: [Person], identity: [from, to], time: moment}\n";
        add(file("one/vocabulary.yaml", relation.formatted("MET")));
        assertThat(add(file("other/vocabulary.yaml", relation.formatted("SAW"))).findings())
                .isEmpty();
        assertThat(copies()).containsExactly("vocabulary-2.yaml", "vocabulary.yaml");
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

    @Test
    void copiesAreTakenOutByIdAndTriedFirst() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        add(
                file(
                        "in/people.yaml",
                        "entities:\n- {id: ben-abel, type: Person, name: Ben Abel}\n- {id: carl-abel, type: Person, name: Carl Abel}\n"));

        ImportReport trial = remove(true, "doc", "ben-abel");
        assertThat(trial.documents()).isEqualTo(new ImportReport.Change(0, 0, 1));
        assertThat(trial.entities()).isEqualTo(new ImportReport.Change(0, 0, 1));
        assertThat(copies()).containsExactly("documents/doc.yaml", "people.yaml");
        assertThat(people()).isEqualTo(3);

        assertThat(remove(false, "doc", "ben-abel").documents()).isEqualTo(trial.documents());
        assertThat(copies()).containsExactly("people.yaml");
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void anUnknownIdTakesNothingOut() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        for (String id : List.of("nobody", "anna-abel")) {
            assertThatThrownBy(() -> remove(false, "doc", id))
                    .isInstanceOf(CallerException.class)
                    .hasMessageStartingWith("No imported copy holds " + id);
        }
        assertThat(copies()).containsExactly("documents/doc.yaml");
    }

    @Test
    void aTrialOfNewRecordsKeepsNothing() {
        ImportReport report = records.apply(
                new ImportRequest(List.of(file("in/doc.yaml", document("doc", "anna-abel"))), List.of(), true),
                Progress.NONE);
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
        assertThat(copies()).isEmpty();
        assertThat(TestGraphs.count(graph, "MATCH (d:Document) RETURN count(d)"))
                .isZero();
    }

    private ImportReport add(Path path) {
        return records.apply(new ImportRequest(List.of(path), List.of(), false), Progress.NONE);
    }

    private ImportReport remove(boolean dryRun, String... ids) {
        return records.apply(new ImportRequest(List.of(), List.of(ids), dryRun), Progress.NONE);
    }

    private static String person(String id, String name) {
        return "- {id: %s, type: Person, name: %s}\n".formatted(id, name);
    }

    private static long people() {
        return TestGraphs.count(graph, "MATCH (p:Person) RETURN count(p)");
    }

    private static String document(String id, String speaker) {
        return "document: %s\nclaims:\n- SPOKE_AT: %s -> meeting\n  at: 1\n".formatted(id, speaker);
    }

    private List<String> copies() {
        Path copies = folder.resolve("copies");
        if (!Files.exists(copies)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(copies)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> copies.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
