// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphDump;
import org.sayso.graph.GraphStore;
import org.sayso.importer.ImportReport;
import org.sayso.importer.Importer;
import org.sayso.importer.Progress;

/** The records that come with Sayso, as they are and in another order. */
public final class Seeds {
    public static final Path FOLDER = Path.of("seeds");

    /** A top-level item of a list, with what is indented below it and the comments before the next. */
    private static final Pattern ITEM = Pattern.compile("^(?=- )", Pattern.MULTILINE);

    private Seeds() {}

    /** The store with these records that all tests of a JVM share: for reading. */
    public static GraphStore shared() {
        return Shared.STORE;
    }

    private static final class Shared {
        static final EmbeddedGraphStore STORE = SharedStore.open();

        static {
            importInto(STORE, FOLDER);
        }
    }

    /** A store of its own with these records in it. */
    public static EmbeddedGraphStore storeOf(Path records, Path directory) {
        EmbeddedGraphStore store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory));
        importInto(store, records);
        return store;
    }

    /** A store of its own with the same records, {@link #shuffled}, that came one document after the other. */
    public static EmbeddedGraphStore grownStore(Path directory, long seed) {
        Path records = shuffled(directory.resolve("records"), seed);
        List<Path> documents = files(records).stream()
                .filter(file -> read(file).contains("\ndocument: "))
                .toList();
        Path last = documents.getLast();
        String text = read(last);
        write(last, "");
        EmbeddedGraphStore store = storeOf(records, directory.resolve("store"));
        write(last, text);
        importInto(store, records);
        return store;
    }

    /** Imports without an error. */
    public static ImportReport importInto(GraphStore store, Path records) {
        ImportReport report = new Importer(store).run(List.of(records), null, false, Progress.NONE);
        assertThat(report.hasErrors()).as("%s", report.lines()).isFalse();
        return report;
    }

    /** All of a graph as text. */
    public static String dump(GraphStore store) {
        var text = new StringWriter();
        try {
            new GraphDump(store).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes the same records in another order: the files under names that sort otherwise, in other folders, and the entities and claims inside each
     * shuffled.
     */
    public static Path shuffled(Path target, long seed) {
        var random = new Random(seed);
        List<Path> files = files(FOLDER);
        Collections.shuffle(files, random);
        for (int i = 0; i < files.size(); i++) {
            write(target.resolve("part-%d/%02d.yaml".formatted(i % 3, i)), shuffledItems(files.get(i), random));
        }
        return target;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shuffledItems(Path file, Random random) {
        List<String> parts = new ArrayList<>(List.of(ITEM.split(read(file))));
        Collections.shuffle(parts.subList(1, parts.size()), random);
        return String.join("", parts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
