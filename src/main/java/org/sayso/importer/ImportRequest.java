// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an import besides reading the record set again.
 *
 * @param added files and folders to take in as checked copies
 * @param removed ids of documents or entities whose copies are to be taken out
 * @param dryRun only say what would change
 * @param shownFrom files below this folder are named from there on in findings; null to name them as they were given
 */
public record ImportRequest(List<Path> added, List<String> removed, boolean dryRun, @Nullable Path shownFrom) {
    public ImportRequest(List<Path> added, List<String> removed, boolean dryRun) {
        this(added, removed, dryRun, null);
    }

    public static final ImportRequest READ_AGAIN = new ImportRequest(List.of(), List.of(), false);
}
