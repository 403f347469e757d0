// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.record.Finding;
import org.sayso.record.Findings;
import org.sayso.record.RecordFile;
import org.sayso.record.RecordIds;
import org.sayso.record.WholeFile;
import org.springframework.util.FileSystemUtils;

/**
 * The whole record set as it would be with some files taken in and some records taken out. A copy loses what the files hold anew. Copies are changed by
 * {@link #keep} only: until then the changed ones lie in a temporary folder, which closing removes.
 */
public final class RecordRoots implements AutoCloseable {
    private static final String TRIAL = "records";

    private final RecordFolders folders;
    private final Findings findings = new Findings();
    private final Map<Path, Path> changed = new LinkedHashMap<>();
    private final @Nullable Path shipped;
    private List<Path> files;
    private @Nullable Path scratch;

    RecordRoots(RecordFolders folders, List<Path> paths, Collection<String> removed) throws IOException {
        this.folders = folders;
        this.files = folders.outside(paths, findings);
        RecordIds going = RecordIds.in(files).and(removed);
        for (Path copy : going.isEmpty() ? List.<Path>of() : folders.keptFiles()) {
            if (!RecordIds.in(List.of(copy)).sharedWith(going).isEmpty()) {
                Path trial = scratch().resolve(TRIAL).resolve(folders.copies().relativize(copy));
                Files.createDirectories(trial.getParent());
                RecordFile.remove(Files.copy(copy, trial), going);
                changed.put(copy, trial);
            }
        }
        this.shipped = folders.configured() == null ? shipped() : null;
    }

    /** What the jar carries steps aside where a record of its ids came from elsewhere. */
    private @Nullable Path shipped() throws IOException {
        List<Path> others = Stream.concat(kept().stream(), files.stream()).toList();
        Path folder = ShippedFolder.unpack("seeds", scratch());
        RecordIds shared = RecordIds.in(List.of(folder)).sharedWith(RecordIds.in(others));
        return shared.documents().isEmpty() && shared.entities().isEmpty() ? folder : null;
    }

    /** To be read as one record set until this is closed. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        paths.addAll(folders.configured() == null ? List.of() : folders.configured());
        paths.addAll(shipped == null ? List.of() : List.of(shipped));
        paths.addAll(kept());
        paths.addAll(files);
        return paths;
    }

    private List<Path> kept() {
        if (changed.isEmpty()) {
            return Files.isDirectory(folders.copies()) ? List.of(folders.copies()) : List.of();
        }
        return folders.keptFiles().stream()
                .map(copy -> changed.getOrDefault(copy, copy))
                .filter(Files::exists)
                .toList();
    }

    /** The record files that come from outside. */
    List<Path> files() {
        return files;
    }

    /** What is wrong with the paths that were given. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** Makes it so. What comes is written before anything goes, so that a kill between them loses nothing. */
    void keep() {
        try {
            Set<Path> going = new HashSet<>();
            for (Map.Entry<Path, Path> copy : changed.entrySet()) {
                if (!Files.exists(copy.getValue())) {
                    going.add(copy.getKey());
                }
            }
            for (Path file : files) {
                Path target = free(folders.copies().resolve(copyName(file)), going);
                Files.createDirectories(target.getParent());
                WholeFile.copy(file, target);
                going.remove(target);
            }
            for (Map.Entry<Path, Path> copy : changed.entrySet()) {
                if (Files.exists(copy.getValue())) {
                    WholeFile.copy(copy.getValue(), copy.getKey());
                }
            }
            for (Path copy : going) {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw folders.unusable(e);
        }
        changed.clear();
        files = List.of();
    }

    /** One document: named after its id. Several records: named as the file was, but never hidden. */
    private static String copyName(Path file) {
        RecordIds ids = RecordIds.in(List.of(file));
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.'));
        boolean oneDocument = ids.documents().size() == 1
                && ids.entities().isEmpty()
                && ids.vocabulary().isEmpty();
        String stem = name.substring(0, name.length() - ending.length()).replaceFirst("^\\.+", "");
        return oneDocument
                ? "documents/" + ids.documents().first() + ending.toLowerCase(Locale.ROOT)
                : (stem.isEmpty() ? "records" : stem) + ending;
    }

    /** Other records may have come in a file of the same name. */
    private static Path free(Path wanted, Set<Path> going) {
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path target = wanted;
        for (int i = 2; Files.exists(target) && !going.contains(target); i++) {
            target = wanted.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return target;
    }

    /** Calls by their own names the copies that were tried elsewhere. */
    ImportReport named(ImportReport report) {
        return scratch == null
                ? report
                : report.renamed(scratch.resolve(TRIAL) + File.separator, folders.copies() + File.separator);
    }

    private Path scratch() throws IOException {
        if (scratch == null) {
            scratch = Files.createTempDirectory("sayso-records");
        }
        return scratch;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
