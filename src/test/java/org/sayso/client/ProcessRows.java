// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.client.BoltClient.BoltFailure;

/** What a client that is a program of its own prints, read no faster than it is asked for. */
final class ProcessRows implements BoltClient.Rows {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;
    private final Consumer<ProcessRows> end;

    private ProcessRows(Process process, Path errors, Consumer<ProcessRows> end) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
        this.end = end;
    }

    /**
     * @param input what it reads first; its input stays open
     * @param end how it is told that nobody is interested any more
     */
    static ProcessRows start(ProcessBuilder builder, String input, Consumer<ProcessRows> end) {
        try {
            Path errors = Files.createTempFile("sayso-client", ".txt");
            Process process = builder.redirectError(errors.toFile()).start();
            var rows = new ProcessRows(process, errors, end);
            rows.write(input);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroy();
    }

    @Override
    public @Nullable String next() {
        try {
            return output.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Everything it prints.
     *
     * @throws BoltFailure with what it says of errors, when its exit code tells of one
     */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        for (String line = next(); line != null; line = next()) {
            lines.add(line);
        }
        if (exitCode() != 0) {
            throw new BoltFailure(errors());
        }
        return lines;
    }

    private String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + process.info());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end.accept(this);
        try {
            output.transferTo(java.io.Writer.nullWriter());
        } catch (IOException ended) {
            // There is no more.
        }
        exitCode();
    }
}
