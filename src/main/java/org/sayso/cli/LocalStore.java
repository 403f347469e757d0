// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.util.List;
import java.util.function.Function;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.importer.ImportReport;
import org.sayso.importer.ImportRequest;
import org.sayso.importer.Importer;
import org.sayso.importer.Progress;
import org.sayso.importer.RecordFolders;
import org.sayso.importer.RecordStore;
import org.sayso.importer.Verification;
import org.springframework.core.env.ConfigurableEnvironment;

/** The store, opened by the command itself because no server has it. */
final class LocalStore {
    private final ConfigurableEnvironment environment;

    LocalStore(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    ImportReport run(ImportRequest request, Progress progress) {
        RecordFolders folders = RecordFolders.of(environment);
        return with(store -> new RecordStore(new Importer(store), folders).apply(request, progress));
    }

    /** What a verification found, and the graph version it found it in. */
    record Verified(String graphVersion, List<String> differences) {}

    Verified verify() {
        return with(store -> new Verified(new GraphVersion(store).current(), new Verification(store).run()));
    }

    private <T> T with(Function<GraphStore, T> work) {
        // A free port: nobody is told of it, and it closes with the command.
        var settings = EmbeddedGraphSettings.in(Settings.graphDirectory(environment));
        try (var store = EmbeddedGraphStore.open(settings)) {
            store.ensureSchema();
            return work.apply(store);
        }
    }
}
