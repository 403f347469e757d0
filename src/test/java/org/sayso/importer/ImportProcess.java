// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.ImportGate;
import org.sayso.vocabulary.ContentHash;

/**
 * A process of its own that imports one record set whole, tells the hash of the graph, and begins with a second one, in many small transactions, to be killed
 * at any moment. Arguments: store, first record set, second record set.
 */
final class ImportProcess {
    private static final int CLAIMS_A_BATCH = 8;

    private ImportProcess() {}

    public static void main(String[] arguments) {
        var store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(Path.of(arguments[0])));
        run(store, Path.of(arguments[1]));
        System.out.println("WHOLE " + hash(TestGraphs.picture(store)));
        System.out.println("BEGUN");
        long start = System.nanoTime();
        run(store, Path.of(arguments[2]));
        System.out.println("ENDED " + (System.nanoTime() - start) / 1_000_000);
        store.close();
    }

    private static void run(EmbeddedGraphStore store, Path records) {
        new Importer(store, new ImportGate(), Duration.ZERO, CLAIMS_A_BATCH)
                .run(List.of(records), null, false, Progress.NONE);
    }

    static String hash(TestGraphs.Picture picture) {
        return ContentHash.full(java.util.Map.of("dump", picture.dump(), "version", picture.version()));
    }
}
