// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.util.FileSystemUtils;

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
        List<Path> added = request.added().stream()
                .filter(path -> !folders.contains(path))
                .flatMap(RecordStore::recordFiles)
                .toList();
        List<Finding> refused = List.of();
        requireKept(request.removed());
        try {
            if (request.dryRun()) {
                return dryRun(added, request.removed(), progress);
            }
            remove(request.removed(), copies());
            if (!added.isEmpty()) {
                refused = takeIn(added, copies());
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

    /** Tries it on copies of the copies. */
    private ImportReport dryRun(List<Path> added, List<String> removed, Progress progress) throws IOException {
        Path trial = Files.createTempDirectory("sayso-trial");
        try {
            List<Path> copies = new ArrayList<>();
            for (Path copy : copies()) {
                RecordFile content = RecordFile.of(copy);
                boolean touched = removed.stream().anyMatch(content::holds);
                copies.add(touched ? Files.copy(copy, trial.resolve(copies.size() + "-" + copy.getFileName())) : copy);
            }
            remove(removed, copies);
            copies.removeIf(copy -> !Files.exists(copy));
            return importer.run(roots(superseding(added, copies)), folders.texts(), true, progress);
        } finally {
            FileSystemUtils.deleteRecursively(trial);
        }
    }

    private List<Path> copies() {
        return recordFiles(folders.copies()).toList();
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

    /** What a file is known by: the ids of its records; a file with nothing but vocabulary has none, and goes by its name. */
    private static Stream<String> ids(RecordFile file) {
        return file.documents().isEmpty() && file.entities().isEmpty() && file.vocabulary()
                ? Stream.of("vocabulary in " + fileName(file.path()))
                : Stream.concat(file.documents().stream(), file.entities().stream());
    }

    private static String fileName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
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
            Path target = free(folders.copies().resolve(copyName(file)));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        Set<String> names = added.stream().map(Path::toString).collect(Collectors.toSet());
        return errors.stream().filter(finding -> names.contains(finding.file())).toList();
    }

    /** One document: named after its id. Several records: named as the file was. */
    private static String copyName(Path file) {
        RecordFile content = RecordFile.of(file);
        String name = fileName(file);
        boolean oneDocument =
                content.documents().size() == 1 && content.entities().isEmpty();
        String ending = name.substring(name.lastIndexOf('.'));
        return oneDocument ? "documents/" + content.documents().first() + ending : name;
    }

    /** Other records may have come in a file of the same name. */
    private static Path free(Path wanted) {
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path target = wanted;
        for (int i = 2; Files.exists(target); i++) {
            target = wanted.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return target;
    }

    /** All or nothing: one unknown id, and nothing is taken out. */
    private void requireKept(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<String> left = new TreeSet<>(ids);
        copies().stream().map(RecordFile::of).flatMap(RecordStore::ids).forEach(left::remove);
        if (!left.isEmpty()) {
            throw new CallerException(
                    ProblemType.NOT_FOUND,
                    "No imported copy holds %s (what lies in a folder of sayso.records is yours to delete there)"
                            .formatted(String.join(", ", left)));
        }
    }

    private static void remove(List<String> ids, List<Path> files) throws IOException {
        for (Path file : files) {
            for (String id : ids) {
                if (Files.exists(file)) {
                    RecordFile.of(file).remove(id);
                }
            }
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
