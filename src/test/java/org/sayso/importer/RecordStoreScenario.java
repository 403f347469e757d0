// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.EmbeddedGraphStore;

/** Records in a configured folder, and a place for the copies of those that are handed over. */
abstract class RecordStoreScenario {
    private static final String VOCABULARY =
            "relations:\n  SPOKE_AT: {label: spoke at, inverse: had as speaker, from: [Person, PersonGroup], to: [Event], identity: [from, to], time: moment}\n";

    private static final String ENTITIES =
            "entities:\n- {id: anna-abel, type: Person, name: Anna Abel}\n- {id: meeting, type: Event, name: Annual Meeting}\n";

    static final EmbeddedGraphStore GRAPH = TestStores.STORE;

    @TempDir
    Path folder;

    RecordStore records;

    @BeforeEach
    void configured() {
        new Wipe(GRAPH).run();
        GRAPH.ensureSchema();
        file("seeds/vocabulary.yaml", VOCABULARY);
        file("seeds/entities.yaml", ENTITIES);
        var folders = new RecordFolders(List.of(folder.resolve("seeds")), folder.resolve("copies"), null);
        records = new RecordStore(new Importer(GRAPH), folders);
        records.apply(ImportRequest.READ_AGAIN, Progress.NONE);
    }

    ImportReport add(Path path) {
        return records.apply(new ImportRequest(List.of(path), List.of(), false), Progress.NONE);
    }

    ImportReport remove(boolean dryRun, String... ids) {
        return records.apply(new ImportRequest(List.of(), List.of(ids), dryRun), Progress.NONE);
    }

    static String person(String id, String name) {
        return "- {id: %s, type: Person, name: %s}\n".formatted(id, name);
    }

    static long people() {
        return TestGraphs.count(GRAPH, "MATCH (p:Person) RETURN count(p)");
    }

    static String document(String id, String speaker) {
        return "document: %s\nclaims:\n- SPOKE_AT: %s -> meeting\n  at: 1\n".formatted(id, speaker);
    }

    List<String> copies() {
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

    Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
