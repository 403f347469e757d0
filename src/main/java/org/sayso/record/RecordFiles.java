// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the record files among files and folders, in the order of their names, each once. */
public final class RecordFiles {
    private static final Set<String> ENDINGS = Set.of(".yaml", ".yml", ".jsonl");
    private static final String SCHEMAS = "schema";

    private final Findings findings;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> files = new ArrayList<>();

    private RecordFiles(Findings findings) {
        this.findings = findings;
    }

    /**
     * The record files among the roots and below them; hidden files and the folder {@code schema} are passed over.
     *
     * @param findings takes what cannot be read, or is no record file although it was named
     */
    public static List<Path> below(List<Path> roots, Findings findings) {
        RecordFiles found = new RecordFiles(findings);
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                found.walk(root);
            } else if (!Files.exists(root)) {
                found.error(root, "missing-path", "there is no such file or folder (mend the path)");
            } else if (isRecordFile(root)) {
                found.add(root);
            } else {
                found.error(
                        root, "unknown-file-type", "this is no record file (its name ends in .yaml, .yml or .jsonl)");
            }
        }
        return found.files;
    }

    static boolean isJsonLines(Path file) {
        return lowerCaseName(file).endsWith(".jsonl");
    }

    /** As findings name it: with slashes on every system. */
    public static String label(Path file) {
        return file.toString().replace('\\', '/');
    }

    static Finding finding(Path file, String rule, String message) {
        return new Finding(label(file), 1, 1, Finding.Severity.ERROR, rule, message);
    }

    private void walk(Path folder) {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.filter(RecordFiles::isVisible).sorted().toList();
        } catch (IOException e) {
            error(
                    folder,
                    "unreadable-file",
                    "this folder cannot be read: %s (see its permissions)".formatted(e.getMessage()));
            return;
        }
        for (Path child : children) {
            // A linked folder could lead back to itself.
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                if (!child.getFileName().toString().equals(SCHEMAS)) {
                    walk(child);
                }
            } else if (Files.isRegularFile(child) && isRecordFile(child)) {
                add(child);
            }
        }
    }

    private static boolean isVisible(Path path) {
        return !path.getFileName().toString().startsWith(".");
    }

    private static boolean isRecordFile(Path file) {
        String name = lowerCaseName(file);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String lowerCaseName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private void add(Path file) {
        if (seen.add(file.toAbsolutePath().normalize())) {
            files.add(file);
        }
    }

    private void error(Path path, String rule, String message) {
        findings.add(finding(path, rule, message));
    }
}
