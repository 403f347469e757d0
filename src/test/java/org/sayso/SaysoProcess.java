// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as a user starts it: by the script in {@code target}. Its output goes to a file. */
public final class SaysoProcess implements AutoCloseable {
    private static final Path SCRIPT = Path.of("target/sayso").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path output;

    private SaysoProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What a command that ran to its end said, on both streams together, and its exit code. */
    public record Ended(int code, List<String> lines) {
        public String text() {
            return String.join("\n", lines);
        }
    }

    /** Starts it in a folder. */
    public static SaysoProcess start(Path folder, String... arguments) {
        assertThat(SCRIPT).as("made by package").isExecutable();
        List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = Files.createTempFile("sayso-output", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // The Java that runs the tests, whatever the machine's own is.
            builder.environment().put("SAYSO_JAVA", System.getProperty("java.home") + "/bin/java");
            builder.environment().put("SAYSO_JAVA_OPTS", "-Xmx512m");
            return new SaysoProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public static Ended run(Path folder, String... arguments) {
        try (SaysoProcess process = start(folder, arguments)) {
            int code = process.await(PATIENCE_SECONDS);
            return new Ended(code, process.lines());
        }
    }

    /** Waits until a line of the output holds these words. */
    public void awaitLine(String words) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (lines().stream().noneMatch(line -> line.contains(words))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("no line with «" + words + "» in:\n" + String.join("\n", lines()));
            }
            pause();
        }
    }

    public List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to end, as Ctrl-C does, and tells how long that took in milliseconds. */
    public long stop() {
        long start = System.nanoTime();
        process.destroy();
        await(PATIENCE_SECONDS);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private int await(long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError("still running, with the output:\n" + String.join("\n", lines()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
