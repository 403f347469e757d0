// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

/** Placeholder until copies exist. */
final class RecordStore {
    private final Importer importer;
    private final RecordFolders folders;

    RecordStore(Importer importer, RecordFolders folders) {
        this.importer = importer;
        this.folders = folders;
    }

    ImportReport apply(ImportRequest request, Progress progress) {
        return importer.run(folders.all(), folders.texts(), request.dryRun(), progress);
    }
}
