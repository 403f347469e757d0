// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder with the documents' texts. Records come from anywhere, so what they call a file never leads out of it. */
final class DocumentTexts {
    private DocumentTexts() {}

    /** Whether a path is relative and stays below the folder it is resolved in. */
    static boolean isInside(String file) {
        try {
            Path path = Path.of(file);
            return !path.isAbsolute()
                    && !file.startsWith("/")
                    && !file.contains("\\")
                    && !path.normalize().startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The text's file, or null when it is not there. */
    static @Nullable Path find(Path texts, String file) {
        Path path = isInside(file) ? texts.resolve(file) : null;
        return path != null && Files.isRegularFile(path) ? path : null;
    }
}
