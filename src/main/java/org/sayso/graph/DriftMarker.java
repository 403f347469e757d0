// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers, over restarts, that somebody else than the importer changed data, so that the graph may differ from the records. Thread-safe. */
final class DriftMarker {
    static final String FILE_NAME = "drift";

    private final Path file;
    private long raises;

    DriftMarker(Path directory) {
        this.file = directory.resolve(FILE_NAME);
        this.raises = Files.exists(file) ? 1 : 0;
    }

    /** How often it was raised, so far as is known; zero when there is no drift. */
    synchronized long count() {
        return raises;
    }

    /** On disk before the change is: a crash in between may leave a false alarm, never a missed one. */
    synchronized void raise() {
        try {
            if (raises == 0) {
                Files.writeString(
                        file, "Somebody else than the importer has changed the graph; an import removes this file.\n");
            }
            raises++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unless it was raised since the count was {@code seen}. */
    synchronized void clear(long seen) {
        if (raises != seen) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            raises = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
