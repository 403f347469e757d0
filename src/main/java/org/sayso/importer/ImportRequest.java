// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.util.List;

/**
 * What is asked of an import besides reading the record set again.
 *
 * @param added files and folders to take in as checked copies
 * @param removed ids of documents or entities whose copies are to be taken out
 * @param dryRun only say what would change
 */
public record ImportRequest(List<Path> added, List<String> removed, boolean dryRun) {
    public static final ImportRequest READ_AGAIN = new ImportRequest(List.of(), List.of(), false);
}
