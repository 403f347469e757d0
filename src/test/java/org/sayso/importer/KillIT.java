// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;

/** An import that is killed at any moment, and run again, leaves the graph of an import that was not. */
class KillIT {
    private static final int KILLS = 20;
    private static final int DOCUMENTS = 30;

    @TempDir
    private Path folder;

    @Test
    void killedAtRandomMomentsTheNextImportGivesTheSameGraph() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Path[] records = new Path[2];
        String[] expected = new String[2];
        for (int i = 0; i < 2; i++) {
            records[i] = new GeneratedRecords(100 + i, DOCUMENTS).writeTo(folder.resolve("records" + i), i);
            expected[i] = freshHash(records[i], folder.resolve("fresh" + i));
        }
        long length = 0;
        int midway = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            int whole = kill % 2;
            Process process = start(records[whole], records[1 - whole]);
            try (BufferedReader out = process.inputReader()) {
                assertThat(out.readLine())
                        .as("seed %s kill %s%n%s", seed, kill, errors())
                        .isEqualTo("WHOLE " + expected[whole]);
                assertThat(out.readLine()).isEqualTo("BEGUN");
                if (kill == 0) {
                    length = Long.parseLong(out.readLine().substring("ENDED ".length()));
                } else {
                    // The moment that ends the process is the thing under test: nothing to wait for.
                    Thread.sleep(random.nextLong(length));
                    // Through its handle: Process.destroyForcibly would close the stream we read the outcome from.
                    process.toHandle().destroyForcibly();
                    midway += out.readLine() == null ? 1 : 0;
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        try (var store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(folder.resolve("store")))) {
            TestGraphs.importCleanly(store, records[0]);
            assertThat(new Verification(store).run()).isEmpty();
        }
        assertThat(midway).as("kills that came before the end").isGreaterThan(KILLS / 2);
    }

    private static String freshHash(Path records, Path directory) {
        try (var store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory))) {
            TestGraphs.importCleanly(store, records);
            return ImportProcess.hash(TestGraphs.picture(store));
        }
    }

    private Process start(Path first, Path second) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        folder.resolve("store").toString(),
                        first.toString(),
                        second.toString()))
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private String errors() throws IOException {
        Path errors = folder.resolve("errors");
        return Files.exists(errors) ? Files.readString(errors) : "";
    }
}
