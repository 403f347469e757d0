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
    private volatile boolean raised;

    DriftMarker(Path directory) {
        this.file = directory.resolve(FILE_NAME);
        this.raised = Files.exists(file);
    }

    boolean isRaised() {
        return raised;
    }

    /** On disk before the change is: a crash in between may leave a false alarm, never a missed one. */
    synchronized void raise() {
        if (raised) {
            return;
        }
        try {
            Files.writeString(
                    file, "Somebody else than the importer has changed the graph; an import removes this file.\n");
            raised = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void clear() {
        try {
            Files.deleteIfExists(file);
            raised = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
