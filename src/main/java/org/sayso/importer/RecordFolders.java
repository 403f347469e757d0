// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.InternalException;
import org.sayso.problem.ProblemType;
import org.sayso.record.Findings;
import org.sayso.record.RecordFiles;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where records and texts lie.
 *
 * @param configured {@code sayso.records}, by default {@code seeds}; null where that folder is missing: then what the jar carries is read
 * @param copies the folder in the graph directory for records that were imported by command or over HTTP
 * @param texts {@code sayso.documents.directory}, or null
 */
public record RecordFolders(
        @Nullable List<Path> configured,
        Path copies,
        @Nullable Path texts) {

    /** The folders as set; a folder that was set and is missing is refused. */
    public static RecordFolders of(Environment environment) {
        Binder binder = Binder.get(environment);
        Path graph = Path.of(environment.getProperty("sayso.graph.directory", "data"));
        List<Path> configured =
                binder.bind("sayso.records", Bindable.listOf(Path.class)).orElseGet(RecordFolders::byDefault);
        if (configured != null) {
            configured.forEach(folder -> requirePresent("sayso.records", folder));
        }
        String directory = environment.getProperty("sayso.documents.directory");
        Path texts = directory == null || directory.isBlank() ? null : Path.of(directory);
        if (texts != null) {
            requirePresent("sayso.documents.directory", texts);
        }
        return new RecordFolders(configured, graph.resolve("records"), texts);
    }

    private static @Nullable List<Path> byDefault() {
        Path seeds = Path.of("seeds");
        return Files.isDirectory(seeds) ? List.of(seeds) : null;
    }

    private static void requirePresent(String setting, Path folder) {
        if (!Files.exists(folder)) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION,
                    "%s names %s, which does not exist (correct the setting, or create it)".formatted(setting, folder));
        }
    }

    /** The whole record set, as it is. */
    public RecordRoots roots() {
        return rootsWith(List.of());
    }

    /** The whole record set as it would be once these files and folders were imported. */
    public RecordRoots rootsWith(List<Path> paths) {
        return rootsWith(paths, List.of());
    }

    /**
     * The whole record set as it would be.
     *
     * @param removed ids of documents and entities that are taken out of the copies
     */
    RecordRoots rootsWith(List<Path> paths, Collection<String> removed) {
        if (configured != null) {
            // A folder that is gone would look like records that are: all of them would leave the graph.
            configured.forEach(folder -> requirePresent("sayso.records", folder));
        }
        try {
            return new RecordRoots(this, paths, removed);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    InternalException unusable(IOException e) {
        return new InternalException(
                ProblemType.INTERNAL,
                "The copies in %s cannot be read or changed: %s".formatted(copies, e.getMessage()),
                Map.of(),
                e);
    }

    /**
     * The record files below these paths that are not part of the record set already, each once.
     *
     * @param findings takes what is wrong with the paths
     */
    public List<Path> outside(List<Path> paths, Findings findings) {
        List<Path> inside = Stream.concat(configured == null ? Stream.of() : configured.stream(), Stream.of(copies))
                .map(RecordFolders::real)
                .toList();
        return RecordFiles.below(paths, findings).stream()
                .filter(file -> inside.stream().noneMatch(real(file)::startsWith))
                .toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** The files of the copies. */
    List<Path> keptFiles() {
        return Files.isDirectory(copies) ? RecordFiles.below(List.of(copies), new Findings()) : List.of();
    }
}
