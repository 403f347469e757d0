// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Starts {@link ImportProcess}es on one store, and ends them. */
final class ImportProcesses {
    private final Path folder;
    private final Path store;
    private final String classPath;

    /** @param folder for class path, archive and errors */
    ImportProcesses(Path folder, Path store) {
        this.folder = folder;
        this.store = store;
        this.classPath = archivableClassPath(folder);
    }

    /** How long an import takes in a process of its own, in milliseconds. */
    long runToItsEnd(Path records) throws IOException, InterruptedException {
        Process process = start(records);
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).as(this::errors).isEqualTo("BEGUN");
            return Long.parseLong(out.readLine().substring("ENDED ".length()));
        } finally {
            process.waitFor();
        }
    }

    /** Kills an import so long after its begin; tells whether that was before its end. */
    boolean killAfter(long milliseconds, Path records) throws IOException, InterruptedException {
        Process process = start(records);
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).as(this::errors).isEqualTo("BEGUN");
            // The moment that ends the process is the thing under test: nothing to wait for.
            Thread.sleep(milliseconds);
            // Through its handle: Process.destroyForcibly would close the stream we read the outcome from.
            process.toHandle().destroyForcibly();
            return out.readLine() == null;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(Path records) throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // Made by the first that comes to its end: most of such a short life is loading classes.
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-cp",
                        classPath,
                        ImportProcess.class.getName(),
                        store.toString(),
                        records.toString()))
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /** The class path of this test with its folders as jars: Java archives no classes of folders. */
    private static String archivableClassPath(Path into) {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            parts.add(
                    !part.isEmpty() && Files.isDirectory(Path.of(part))
                            ? jar(part, into.resolve(parts.size() + ".jar"))
                            : part);
        }
        return String.join(File.pathSeparator, parts);
    }

    private static String jar(String directory, Path jar) {
        assertThat(ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", directory, "."))
                .isZero();
        return jar.toString();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
