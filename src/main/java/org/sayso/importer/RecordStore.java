// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.record.DocumentSource;
import org.sayso.record.Finding;
import org.sayso.record.Findings;
import org.sayso.record.RecordFiles;
import org.sayso.record.RecordIds;
import org.sayso.record.RecordSet;

/**
 * The whole record set: the configured folders, which Sayso never changes, and the copies it keeps of records that were handed to it. A file is copied only when
 * it is without an error; what earlier copies hold of the same records then goes.
 */
public final class RecordStore {
    private final Importer importer;
    private final RecordFolders folders;

    public RecordStore(Importer importer, RecordFolders folders) {
        this.importer = importer;
        this.folders = folders;
    }

    /** Takes records in and out as asked, and imports the whole set. */
    public ImportReport apply(ImportRequest request, Progress progress) {
        requireKept(request.removed());
        return apply(request.added(), request, new Findings(), progress);
    }

    private ImportReport apply(List<Path> added, ImportRequest request, Findings refused, Progress progress) {
        List<Path> sound;
        try (RecordRoots roots = folders.rootsWith(added, request.removed())) {
            roots.findings().forEach(refused::add);
            sound = sound(roots, refused);
            if (sound.size() == roots.files().size()) {
                return run(roots, request.dryRun(), progress).withFindings(refused.all());
            }
        }
        // Others may have leaned on what was refused.
        return apply(sound, request, refused, progress);
    }

    private ImportReport run(RecordRoots roots, boolean dryRun, Progress progress) {
        if (!dryRun) {
            roots.keep();
        }
        return roots.named(importer.run(roots.paths(), folders.texts(), dryRun, progress));
    }

    /** The files that can be taken in as they are. Findings get the errors of the others. */
    private List<Path> sound(RecordRoots roots, Findings refused) {
        List<Path> files = roots.files();
        if (files.isEmpty()) {
            return files;
        }
        var findings = new Findings();
        RecordSet records = RecordSet.scan(roots.paths(), Map.of(), findings);
        Set<Path> coming = Set.copyOf(files);
        Set<String> faulty = new HashSet<>();
        for (DocumentSource source : records.documents()) {
            if (coming.contains(source.file())
                    && records.read(source, folders.texts(), findings).isEmpty()) {
                faulty.add(RecordFiles.label(source.file()));
            }
        }
        records.reportHeldBack(findings);
        Set<String> names = files.stream().map(RecordFiles::label).collect(Collectors.toSet());
        for (Finding finding : findings.all()) {
            boolean own = names.contains(finding.file());
            if (finding.severity() == Finding.Severity.ERROR && (own || finding.holdsBack())) {
                refused.add(finding);
                faulty.add(finding.file());
            }
        }
        return files.stream()
                .filter(file -> !faulty.contains(RecordFiles.label(file)))
                .toList();
    }

    /** All or nothing: one unknown id, and nothing is taken out. */
    private void requireKept(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        RecordIds kept = RecordIds.in(folders.keptFiles());
        Set<String> left = new TreeSet<>(ids);
        left.removeIf(kept::holds);
        if (!left.isEmpty()) {
            throw new CallerException(
                    ProblemType.NOT_FOUND,
                    "No imported copy holds %s (what lies in a folder of sayso.records is yours to delete there)"
                            .formatted(String.join(", ", left)));
        }
    }
}
