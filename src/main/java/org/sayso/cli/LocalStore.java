// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sayso.export.ExportEntities;
import org.sayso.export.ExportRequest;
import org.sayso.export.GraphFormat;
import org.sayso.export.Graphs;
import org.sayso.graph.Cancellation;
import org.sayso.graph.EmbeddedGraphSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.ImportGate;
import org.sayso.importer.ImportReport;
import org.sayso.importer.ImportRequest;
import org.sayso.importer.Importer;
import org.sayso.importer.Progress;
import org.sayso.importer.RecordFolders;
import org.sayso.importer.RecordStore;
import org.sayso.importer.Verification;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.query.Entities;
import org.sayso.query.ExportProperties;
import org.sayso.query.QueryProperties;
import org.sayso.query.TableStream;
import org.sayso.savedquery.CannedRequest;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.SavedQueryProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;

/** The store, opened by the command itself because no server has it. */
final class LocalStore {
    /** Says that a faster way of searching vectors is off, which nothing here needs. Held here, as the JDK would forget it. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final ConfigurableEnvironment environment;

    LocalStore(ConfigurableEnvironment environment) {
        this.environment = environment;
        LUCENE.setLevel(Level.SEVERE);
        // A command tells what there is to tell itself, and its output may be a table.
        LoggingSystem.get(LocalStore.class.getClassLoader()).setLogLevel("org.sayso", LogLevel.OFF);
    }

    ImportReport run(ImportRequest request, Progress progress) {
        RecordFolders folders = RecordFolders.of(environment);
        return with(store -> new RecordStore(new Importer(store), folders).apply(request, progress));
    }

    /** What a verification found, and the graph version it found it in. */
    record Verified(String graphVersion, List<String> differences) {}

    Verified verify() {
        requireGraph();
        return with(store -> new Verified(new GraphVersion(store).current(), new Verification(store).run()));
    }

    private void requireGraph() {
        Path directory = Settings.graphDirectory(environment);
        if (!EmbeddedGraphStore.isIn(directory)) {
            throw new CallerException(
                    ProblemType.NOT_FOUND,
                    "there is no graph in %s (`sayso serve` or `sayso import` makes one)".formatted(directory));
        }
    }

    /** Writes the table of a canned query, and tells whether rows were cut off by a limit. */
    boolean table(String name, String format, Map<String, List<String>> values, OutputStream out) {
        requireGraph();
        Binder settings = Binder.get(environment);
        QueryProperties limits = settings.bindOrCreate("sayso.query", QueryProperties.class);
        SavedQueryProperties folders = settings.bindOrCreate("sayso.queries", SavedQueryProperties.class);
        return with(store -> {
            GraphVersion version = new GraphVersion(store);
            Entities entities = entities(store, version);
            CannedRequest asked = CannedRequest.of(
                    QueryCatalogue.of(folders, store).get(name),
                    format,
                    values,
                    entities,
                    new Graphs(store, exports()));
            try {
                return new TableStream(store, limits, version.current())
                        .write(asked.table(), asked.form(), out)
                        .truncated();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes a part of the graph, and tells whether a limit cut it. */
    boolean graph(GraphFormat format, Map<String, List<String>> values, OutputStream out) {
        requireGraph();
        return with(store -> {
            GraphVersion version = new GraphVersion(store);
            ExportEntities entities = new ExportEntities(store, entities(store, version));
            try {
                return ExportRequest.of(new Graphs(store, exports()), format, values, entities::find)
                        .write(out, version.current(), store.hasDrift(), new Cancellation())
                        .truncated();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ExportProperties exports() {
        return Binder.get(environment).bindOrCreate("sayso.export", ExportProperties.class);
    }

    private static Entities entities(GraphStore store, GraphVersion version) {
        return new Entities(
                store, new GraphAnswers(new ImportGate(), version::current, store::hasDrift, "command line"));
    }

    private <T> T with(Function<GraphStore, T> work) {
        // A free port: nobody is told of it, and it closes with the command.
        var settings = EmbeddedGraphSettings.in(Settings.graphDirectory(environment));
        try (var store = EmbeddedGraphStore.open(settings)) {
            store.ensureSchema();
            return work.apply(store);
        }
    }
}
