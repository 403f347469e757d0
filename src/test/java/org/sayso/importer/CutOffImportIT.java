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
import org.junit.jupiter.api.Test;
import org.sayso.graph.ImportGate;
import org.sayso.graph.Statement;

/** Imports that are cut off: the next one makes the graph whole. */
class CutOffImportIT extends ImportHistory {
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
        importCleanly(OTHER, after);
        var expected = picture(OTHER);
        for (Path start : List.of(Files.createDirectory(temporary.resolve("nothing")), before)) {
            int commits = 0;
            while (cutOff(start, after, commits)) {
                importCleanly(STORE, after);
                assertThat(picture(STORE)).as("after %s commits", commits).isEqualTo(expected);
                assertThat(new Verification(STORE).run()).isEmpty();
                commits++;
            }
            assertThat(commits).isGreaterThan(3);
        }
    }

    /** False when the import came to its end before. */
    private static boolean cutOff(Path start, Path records, int commits) {
        new Wipe(STORE).run();
        run(STORE, start);
        var importer = new Importer(new FragileStore(STORE, commits), new ImportGate(), Duration.ZERO, 1);
        Throwable end = catchThrowable(() -> importer.run(List.of(records), null, false, Progress.NONE));
        return end instanceof FragileStore.CutOffException;
    }

    @Test
    void aWipeForANewRuleThatIsCutOffBeginsAgain() {
        importCleanly(STORE, folder);
        var expected = picture(STORE);
        for (int commits = 0; commits < 3; commits++) {
            STORE.write(List.of(new Statement("MATCH (s:ImportState) SET s.rule = 0")));
            var fragile = new FragileStore(STORE, commits);
            assertThat(catchThrowable(() -> run(fragile, folder))).isInstanceOf(FragileStore.CutOffException.class);
            importCleanly(STORE, folder);
            assertThat(picture(STORE)).as("after %s commits", commits).isEqualTo(expected);
        }
    }
}
