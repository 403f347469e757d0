// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** The query files of some folders. */
interface QueryFiles {
    /** The ending of a query file. */
    String ENDING = ".cypher";

    /** In a steady order. */
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
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<File> files = new ArrayList<>();
            for (Path path : paths.filter(QueryFiles::isQueryFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                files.add(file(folder, path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isQueryFile(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    private static File file(Path folder, Path path) throws IOException {
        Path below = folder.relativize(path);
        String group =
                below.getParent() == null ? "" : below.getParent().toString().replace('\\', '/');
        String stamp = Files.getLastModifiedTime(path) + " " + Files.size(path);
        return new File(path.toString().replace('\\', '/'), group, stamp, () -> readUtf8(path));
    }

    private static String readUtf8(Path path) throws CharacterCodingException, IOException {
        return Files.readString(path);
    }
}
