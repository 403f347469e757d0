// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.FakeGraphStore;
import org.sayso.graph.Statement;
import org.springframework.boot.health.contributor.Status;

class ImportsTest {
    @TempDir
    private Path folder;

    private boolean broken = true;

    @Test
    void anErrorEndsAnImportAndALaterOneBringsTheHealthBack() throws Exception {
        var store = new FragileStore(new FakeGraphStore(cypher -> {}), 0) {
            @Override
            public void write(List<Statement> statements) {
                if (broken) {
                    throw new OutOfMemoryError("for a test");
                }
            }
        };
        var records = new RecordFolders(List.of(), folder.resolve("copies"), null);
        var imports = new Imports(new Importer(store), records, new ImportMetrics(new SimpleMeterRegistry()));
        var start = new StartImport(imports);
        start.run();
        assertThat(start.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(start.health().getDetails()).containsEntry("import", "failed");
        broken = false;
        var ended = new CountDownLatch(1);
        ImportJob job = imports.submit(ImportRequest.READ_AGAIN, ended::countDown);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(job.status().state()).isEqualTo("done");
        assertThat(start.health().getStatus()).isEqualTo(Status.UP);
        imports.destroy();
    }
}
