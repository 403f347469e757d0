// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.problem.CallerException;
import org.sayso.problem.InternalException;
import org.sayso.problem.ProblemType;
import org.sayso.record.Finding;
import org.sayso.record.RecordCheck;
import org.sayso.record.RecordFile;

/**
 * The whole record set: the configured folders, which Sayso never changes, and the copies it keeps of records that were handed to it. A file is copied only when
 * it is without an error; one that holds a record of the same id as an earlier copy takes that copy's place.
 */
public final class RecordStore {
    private static final Set<String> ENDINGS = Set.of(".yaml", ".yml", ".jsonl");

    private final Importer importer;
    private final RecordFolders folders;

    public RecordStore(Importer importer, RecordFolders folders) {
        this.importer = importer;
        this.folders = folders;
    }

    /** Takes records in and out as asked, and imports the whole set. */
    public ImportReport apply(ImportRequest request, Progress progress) {
        ImportReport report = run(request, progress);
        return request.shownFrom() == null ? report : report.shownFrom(request.shownFrom());
    }

    private ImportReport run(ImportRequest request, Progress progress) {
        List<Path> added = request.added().stream()
                .filter(path -> !folders.contains(path))
                .flatMap(RecordStore::recordFiles)
                .toList();
        List<Finding> refused = List.of();
        List<Path> copies = recordFiles(folders.copies()).toList();
        try {
            if (!request.removed().isEmpty()) {
                remove(request.removed(), copies, request.dryRun());
            }
            if (request.dryRun()) {
                return importer.run(roots(superseding(added, copies)), folders.texts(), true, progress);
            }
            if (!added.isEmpty()) {
                refused = takeIn(added, copies);
            }
        } catch (IOException e) {
            throw new InternalException(
                    ProblemType.INTERNAL,
                    "The copies in %s cannot be changed".formatted(folders.copies()),
                    java.util.Map.of(),
                    e);
        }
        ImportReport report = importer.run(folders.all(), folders.texts(), false, progress);
        return refused.isEmpty() ? report : report.withFindings(refused);
    }

    private List<Path> roots(List<Path> copies) {
        return Stream.concat(folders.configured().stream(), copies.stream()).toList();
    }

    /** The copies that stay, and the files that come. */
    private static List<Path> superseding(List<Path> added, List<Path> copies) {
        Set<String> ids =
                added.stream().flatMap(file -> ids(RecordFile.of(file))).collect(Collectors.toSet());
        return Stream.concat(
                        copies.stream().filter(copy -> ids(RecordFile.of(copy)).noneMatch(ids::contains)),
                        added.stream())
                .toList();
    }

    private static Stream<String> ids(RecordFile file) {
        return Stream.concat(file.documents().stream(), file.entities().stream());
    }

    /** Copies what is sound; returns the findings of what is not. */
    private List<Finding> takeIn(List<Path> added, List<Path> copies) throws IOException {
        List<Path> kept = superseding(added, copies);
        var check = RecordCheck.run(roots(kept), folders.texts());
        List<Finding> errors = check.findings().all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        Set<String> faulty = errors.stream().map(Finding::file).collect(Collectors.toSet());
        List<Path> sound =
                added.stream().filter(file -> !faulty.contains(file.toString())).toList();
        List<Path> replaced = new ArrayList<>(copies);
        replaced.removeAll(superseding(sound, copies));
        for (Path copy : replaced) {
            Files.delete(copy);
        }
        for (Path file : sound) {
            Path target = folders.copies().resolve(copyName(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Set<String> names = added.stream().map(Path::toString).collect(Collectors.toSet());
        return errors.stream().filter(finding -> names.contains(finding.file())).toList();
    }

    /** One document: named after its id. Several records: named as the file was. */
    private static String copyName(Path file) {
        RecordFile content = RecordFile.of(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean oneDocument =
                content.documents().size() == 1 && content.entities().isEmpty();
        String ending = name.substring(name.lastIndexOf('.'));
        return oneDocument ? "documents/" + content.documents().first() + ending : name;
    }

    private void remove(List<String> ids, List<Path> copies, boolean dryRun) throws IOException {
        Set<String> left = new TreeSet<>(ids);
        for (Path copy : copies) {
            for (String id : ids) {
                RecordFile file = RecordFile.of(copy);
                if (file.holds(id)) {
                    left.remove(id);
                    if (dryRun) {
                        continue;
                    }
                    file.remove(id);
                    if (!Files.exists(copy)) {
                        break;
                    }
                }
            }
        }
        if (!left.isEmpty()) {
            throw new CallerException(
                    ProblemType.NOT_FOUND,
                    "No imported copy holds %s (what lies in a folder of sayso.records is yours to delete there)"
                            .formatted(String.join(", ", left)));
        }
    }

    private static Stream<Path> recordFiles(Path root) {
        if (!Files.exists(root)) {
            return Stream.of(root).filter(Files::exists);
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
