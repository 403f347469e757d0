// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.importer.TestGraphs.count;
import static org.sayso.importer.TestGraphs.importCleanly;
import static org.sayso.importer.TestGraphs.picture;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphStore;
import org.sayso.graph.Statement;
import org.sayso.importer.TestGraphs.Picture;

/** Whatever the order, the repetition and the history: the same records, the same graph. */
class ImporterIT {
    @TempDir
    private static Path stores;

    private static GraphStore store;
    private static GraphStore other;

    @TempDir
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
    void empty() {
        new Wipe(store).run();
        new Wipe(other).run();
    }

    @Test
    void anyOrderOfFilesGivesTheSameGraph() {
        for (long seed = 1; seed <= 5; seed++) {
            empty();
            var records = new GeneratedRecords(seed, 40);
            importCleanly(store, records.writeTo(folder.resolve("a" + seed), 10 * seed));
            importCleanly(other, records.writeTo(folder.resolve("b" + seed), 10 * seed + 1));
            Picture first = picture(store);
            assertThat(first.dump())
                    .as("seed %s", seed)
                    .isNotEmpty()
                    .isEqualTo(picture(other).dump());
            assertThat(first.version()).isEqualTo(picture(other).version());
            assertThat(new Verification(store).run()).isEmpty();
        }
    }

    @Test
    void importingAgainFindsNothingToDo() {
        var records = new GeneratedRecords(7, 30);
        Path written = records.writeTo(folder.resolve("r"), 1);
        ImportReport first = importCleanly(store, written);
        Picture before = picture(store);
        ImportReport second = importCleanly(store, written);
        assertThat(first.documents().created()).isEqualTo(records.documentCount());
        assertThat(second.nothingToDo()).isTrue();
        assertThat(second.transactions()).isZero();
        assertThat(second.unchanged()).isEqualTo(records.documentCount());
        assertThat(picture(store)).isEqualTo(before);
    }

    @Test
    void otherSpellingsOfTheSameRecordsChangeNothing() {
        var records = new GeneratedRecords(8, 30);
        importCleanly(store, records.writeTo(folder.resolve("r"), 1));
        Picture before = picture(store);
        ImportReport second = importCleanly(store, records.writeTo(folder.resolve("s"), 2));
        assertThat(second.nothingToDo()).isTrue();
        assertThat(picture(store)).isEqualTo(before);
    }

    @Test
    void anyHistoryOfChangesEndsInTheGraphOfAFreshImportAndVersionsTellGraphsApart() {
        Map<String, String> dumpOfVersion = new HashMap<>();
        Map<String, String> versionOfDump = new HashMap<>();
        for (long seed = 11; seed <= 13; seed++) {
            var records = new GeneratedRecords(seed, 25);
            for (int round = 0; round < 12; round++) {
                String name = seed + "-" + round;
                importCleanly(store, records.writeTo(folder.resolve("h" + name), seed + round));
                new Wipe(other).run();
                importCleanly(other, records.writeTo(folder.resolve("f" + name), seed - round));
                Picture grown = picture(store);
                assertThat(grown.dump())
                        .as("seed and round %s", name)
                        .isEqualTo(picture(other).dump());
                assertThat(dumpOfVersion.merge(grown.version(), grown.dump(), (old, now) -> old))
                        .isEqualTo(grown.dump());
                assertThat(versionOfDump.merge(grown.dump(), grown.version(), (old, now) -> old))
                        .isEqualTo(grown.version());
                assertThat(count(store, TestGraphs.UNSUPPORTED)).isZero();
                assertThat(new Verification(store).run()).isEmpty();
                records.change();
            }
        }
        assertThat(dumpOfVersion).hasSizeGreaterThan(20);
    }

    @Test
    void aDryRunPromisesWhatAnImportThenDoesAndWritesNothing() {
        var records = new GeneratedRecords(21, 30);
        importCleanly(store, records.writeTo(folder.resolve("r"), 1));
        for (int i = 0; i < 6; i++) {
            records.change();
        }
        Path changed = records.writeTo(folder.resolve("s"), 1);
        Picture before = picture(store);
        ImportReport promise = new Importer(store).run(List.of(changed), null, true, Progress.NONE);
        assertThat(picture(store)).isEqualTo(before);
        ImportReport done = importCleanly(store, changed);
        assertThat(done.nothingToDo()).isFalse();
        assertThat(promise.entities()).isEqualTo(done.entities());
        assertThat(promise.documents()).isEqualTo(done.documents());
        assertThat(promise.claims()).isEqualTo(done.claims());
        assertThat(promise.relations().created()).isEqualTo(done.relations().created());
        assertThat(promise.relations().removed()).isEqualTo(done.relations().removed());
    }

    @Test
    void theDirectLayerRebuiltFromItsClaimsIsTheSame() {
        var records = new GeneratedRecords(31, 30);
        Path written = records.writeTo(folder.resolve("r"), 1);
        importCleanly(store, written);
        Picture before = picture(store);
        store.write(List.of(
                new Statement("MATCH (:Entity)-[r]->(:Entity) DELETE r"),
                new Statement("MATCH (s:ImportState) SET s.finished = false")));
        importCleanly(store, written);
        assertThat(picture(store)).isEqualTo(before);
    }

    @Test
    void verifyingNamesWhatWasTamperedWith() {
        var records = new GeneratedRecords(41, 10);
        importCleanly(store, records.writeTo(folder.resolve("r"), 1));
        store.write(
                List.of(
                        new Statement("MATCH (e:Entity {id: 'org-1'}) SET e.name = 'changed'"),
                        new Statement("CREATE (:Scribble)"),
                        new Statement(
                                "MATCH (a:Entity {id: 'org-1'}), (b:Entity {id: 'org-2'}) CREATE (a)-[:LIKES {id: 'x'}]->(b)")));
        assertThat(new Verification(store).run())
                .anyMatch(line -> line.equals("Entity org-1: not as imported"))
                .anyMatch(line -> line.contains("Scribble"))
                .anyMatch(line -> line.equals("Relation LIKES x (org-1 -> org-2): is there without a claim"));
    }
}
