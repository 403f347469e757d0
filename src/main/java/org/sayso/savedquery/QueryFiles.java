// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** The query files of some folders. */
interface QueryFiles {
    /** The ending of a query file. */
    String ENDING = ".cypher";

    /** In a steady order; what cannot be looked at, file or folder, is one of them and tells so when its content is read. */
    List<File> list();

    /**
     * One file.
     *
     * @param name as people know it, with the folder
     * @param group its folder below the root, with {@code /}, empty at the top
     * @param stamp changes when the file does
     */
    record File(String name, String group, String stamp, Content content) {}

    /** Reads a file's text; a CharacterCodingException when it is not UTF-8. */
    @FunctionalInterface
    interface Content {
        String read() throws IOException;
    }

    /** Folders on disk, looked at anew each time. A folder that is missing now is refused; one that vanishes later has no files. */
    static QueryFiles in(List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CallerException(
                        ProblemType.INVALID_CONFIGURATION,
                        "sayso.queries.directories names " + folder
                                + ", which is no folder. Create it or change the setting.");
            }
        }
        return () -> folders.stream().flatMap(folder -> below(folder).stream()).toList();
    }

    private static List<File> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<File> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && hasName(path)) {
                                files.add(file(folder, path, attributes));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path path, IOException e) {
                            files.add(new File(name(path), "", e.toString(), () -> {
                                throw e;
                            }));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
                            return e == null ? FileVisitResult.CONTINUE : visitFileFailed(path, e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted(Comparator.comparing(File::name)).toList();
    }

    private static boolean hasName(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    private static File file(Path folder, Path path, BasicFileAttributes attributes) {
        Path group = folder.relativize(path).getParent();
        String stamp = attributes.lastModifiedTime() + " " + attributes.size();
        return new File(name(path), group == null ? "" : name(group), stamp, () -> Files.readString(path));
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
