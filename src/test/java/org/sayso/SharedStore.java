// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.procedure.Procedures;
import org.springframework.util.FileSystemUtils;

/** Stores that several tests of a JVM share, for each takes seconds to open. They go when the JVM ends. */
public final class SharedStore {
    private SharedStore() {}

    /** Opens an empty one. */
    public static EmbeddedGraphStore open() {
        try {
            Path directory = Files.createTempDirectory("sayso-store");
            EmbeddedGraphStore store =
                    EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory).withProcedures(Procedures.ALL));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                store.close();
                FileSystemUtils.deleteRecursively(directory.toFile());
            }));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
