// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where records and texts lie.
 *
 * @param configured {@code sayso.records}, by default {@code seeds}, or what the jar carries where that folder is missing
 * @param copies the folder in the graph directory for records that were imported by command or over HTTP
 * @param texts {@code sayso.documents.directory}, or null
 */
public record RecordFolders(
        List<Path> configured, Path copies, @Nullable Path texts) {

    /** The folders as set; a folder that was set and is missing is refused. */
    public static RecordFolders of(Environment environment) {
        Binder binder = Binder.get(environment);
        Path graph = Path.of(environment.getProperty("sayso.graph.directory", "data"));
        List<Path> configured = binder.bind("sayso.records", Bindable.listOf(Path.class))
                .map(folders -> folders.stream()
                        .map(folder -> present("sayso.records", folder))
                        .toList())
                .orElseGet(() -> List.of(byDefault()));
        String texts = environment.getProperty("sayso.documents.directory");
        return new RecordFolders(
                configured,
                graph.resolve("records"),
                texts == null || texts.isBlank() ? null : present("sayso.documents.directory", Path.of(texts)));
    }

    private static Path byDefault() {
        Path seeds = Path.of("seeds");
        return Files.isDirectory(seeds) ? seeds : ShippedFolder.unpack("seeds");
    }

    private static Path present(String setting, Path folder) {
        if (!Files.exists(folder)) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION,
                    "%s names %s, which does not exist (correct the setting, or create it)".formatted(setting, folder));
        }
        return folder;
    }

    /** The whole record set. */
    public List<Path> all() {
        return Files.isDirectory(copies)
                ? Stream.concat(configured.stream(), Stream.of(copies)).toList()
                : configured;
    }

    /** Whether this file is part of the configured folders, so that no copy of it is needed. */
    public boolean contains(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return configured.stream()
                .anyMatch(folder -> absolute.startsWith(folder.toAbsolutePath().normalize()));
    }
}
