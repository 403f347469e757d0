// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where the documents' texts lie. */
final class Texts {
    private Texts() {}

    /** {@code sayso.documents.directory}, or null when it is not set. */
    static @Nullable Path folder(Environment environment) {
        String folder = environment.getProperty("sayso.documents.directory");
        return folder == null || folder.isBlank() ? null : Path.of(folder);
    }
}
