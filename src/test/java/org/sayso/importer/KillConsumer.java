// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;

/** An import that is killed at any moment, and run again, leaves the graph of an import that was not. */
class KillConsumer {
    private static final int KILLS = 20;

    private static final int DOCUMENTS = 20;

    @TempDir
    private Path folder;

    @Test
    void killedAtRandomMomentsTheNextImportGivesTheSameGraph() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Path[] records = new Path[2];
        TestGraphs.Picture[] expected = new TestGraphs.Picture[2];
        for (int i = 0; i < 2; i++) {
            records[i] = new GeneratedRecords(100 + i, DOCUMENTS).writeTo(folder.resolve("records" + i), i);
            expected[i] = imported(records[i], folder.resolve("fresh" + i));
            assertThat(expected[i].dump()).isNotEmpty();
        }
        Path store = folder.resolve("fresh0");
        var processes = new ImportProcesses(folder, store);
        processes.runToItsEnd(records[1]);
        long length = processes.runToItsEnd(records[0]);
        int whole = 0;
        int midway = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            midway += processes.killAfter(random.nextLong(length), records[1 - whole]) ? 1 : 0;
            // Back to the records before, or on with those that were begun.
            whole = random.nextBoolean() ? whole : 1 - whole;
            assertThat(imported(records[whole], store))
                    .as("seed %s kill %s", seed, kill)
                    .isEqualTo(expected[whole]);
        }
        assertThat(midway).as("kills that came before the end").isGreaterThan(KILLS / 3);
    }

    private static TestGraphs.Picture imported(Path records, Path directory) {
        try (var store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory))) {
            TestGraphs.importCleanly(store, records);
            return TestGraphs.picture(store);
        }
    }
}
