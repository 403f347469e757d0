// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.importer.TestGraphs.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.graph.GraphStore;

/** Two small documents that are imported again and again: the graph is always that of a fresh import. */
abstract class ImportHistory {
    static final String VOCABULARY = """
            entityTypes:
              Organization: {kinds: {Media: a publisher}}
            relations:
              MET: {description: d, label: met, inverse: was met by, from: [Person, PersonGroup], to: [Person], identity: [from, to],
                time: moment, qualifiers: {}}
              KNEW: {description: d, label: knew, inverse: was known by, from: [Person], to: [Person], identity: [from, to],
                time: span, qualifiers: {since: {type: text, description: d}}}
            """;
    static final String ENTITIES = """
            entities:
            - {id: ada, type: Person, name: Ada}
            - {id: bo, type: Person, name: Bo}
            - {id: daily, type: Organization, kind: Media, name: Daily}
            """;
    static final String FIRST = """
            document: doc-1
            publisher: daily
            claims:
            - {MET: ada -> bo, at: 1}
            - {MET: bo -> ada, at: 1}
            """;
    static final String SECOND = """
            document: doc-2
            title: A title
            claims:
            - {MET: ada -> bo, at: 1}
            - {KNEW: ada -> bo, at: 2, since: 1999}
            """;

    static final GraphStore STORE = TestStores.STORE;
    static final GraphStore OTHER = TestStores.other();

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void empty() throws IOException {
        new Wipe(STORE).run();
        new Wipe(OTHER).run();
        folder = Files.createDirectories(temporary.resolve("records"));
        put("v.yaml", VOCABULARY);
        put("e.yaml", ENTITIES);
        put("1.yaml", FIRST);
        put("2.yaml", SECOND);
    }

    void put(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    static ImportReport run(GraphStore into, Path records) {
        return new Importer(into).run(List.of(records), null, false, Progress.NONE);
    }

    ImportReport dryRun(GraphStore into) {
        return new Importer(into).run(List.of(folder), null, true, Progress.NONE);
    }

    /** A fresh import of the same records gives the same. */
    void assertAsFresh() {
        new Wipe(OTHER).run();
        run(OTHER, folder);
        assertThat(picture(STORE)).isEqualTo(picture(OTHER));
        assertThat(new Verification(STORE).run()).isEmpty();
    }
}
