// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.ImportGate;

/** A process of its own that imports a record set in many small transactions, to be killed at any moment. Arguments: store, record set. */
final class ImportProcess {
    private static final int CLAIMS_A_BATCH = 8;

    private ImportProcess() {}

    public static void main(String[] arguments) {
        try (var store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(Path.of(arguments[0])))) {
            System.out.println("BEGUN");
            long start = System.nanoTime();
            new Importer(store, new ImportGate(), Duration.ZERO, CLAIMS_A_BATCH)
                    .run(List.of(Path.of(arguments[1])), null, false, Progress.NONE);
            System.out.println("ENDED " + (System.nanoTime() - start) / 1_000_000);
        }
    }
}
