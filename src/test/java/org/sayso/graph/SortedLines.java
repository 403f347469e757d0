// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts more lines than fit into memory: sorted runs go to temporary files and are merged. Lines must not hold line breaks. */
final class SortedLines implements AutoCloseable {
    private static final int DEFAULT_RUN_CHARACTERS = 8 << 20;

    private final int runCharacters;
    private final List<String> run = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private int characters;

    SortedLines() {
        this(DEFAULT_RUN_CHARACTERS);
    }

    SortedLines(int runCharacters) {
        this.runCharacters = runCharacters;
    }

    /** @throws UncheckedIOException when a temporary file cannot be written */
    void add(String line) {
        run.add(line);
        characters += line.length();
        if (characters >= runCharacters) {
            try {
                spill();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void spill() throws IOException {
        run.sort(null);
        Path file = Files.createTempFile("sayso-lines", ".txt");
        files.add(file);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : run) {
                out.append(line).append('\n');
            }
        }
        run.clear();
        characters = 0;
    }

    void writeTo(Writer out) throws IOException {
        if (files.isEmpty()) {
            run.sort(null);
            for (String line : run) {
                out.append(line).append('\n');
            }
            return;
        }
        spill();
        List<Run> opened = new ArrayList<>();
        try {
            for (Path file : files) {
                opened.add(new Run(Files.newBufferedReader(file)));
            }
            merge(opened, out);
        } finally {
            for (Run each : opened) {
                each.reader.close();
            }
        }
    }

    private static void merge(List<Run> runs, Writer out) throws IOException {
        PriorityQueue<Run> next = new PriorityQueue<>(Comparator.comparing((Run each) -> each.line));
        for (Run each : runs) {
            if (each.advance()) {
                next.add(each);
            }
        }
        while (!next.isEmpty()) {
            Run first = next.remove();
            out.append(first.line).append('\n');
            if (first.advance()) {
                next.add(first);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static final class Run {
        private final BufferedReader reader;
        private String line = "";

        Run(BufferedReader reader) {
            this.reader = reader;
        }

        boolean advance() throws IOException {
            String read = reader.readLine();
            if (read == null) {
                return false;
            }
            line = read;
            return true;
        }
    }
}
