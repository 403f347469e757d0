// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.sayso.importer.ImportReport;
import org.sayso.importer.ImportRequest;
import org.sayso.importer.RecordFolders;
import org.springframework.core.env.ConfigurableEnvironment;

/** An import by the running server, or by this process when there is none. */
final class ImportWork {
    private final Settings settings;
    private final PrintWriter out;

    ImportWork(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    /** Returns the exit code. */
    int run(ImportRequest request) {
        ConfigurableEnvironment environment = settings.environment();
        Path directory = Settings.graphDirectory(environment);
        ImportReport report;
        try (var progress = new ConsoleProgress(out)) {
            report = RunningServer.in(directory)
                    .map(server -> new RemoteImport(server).run(toSend(request, environment), progress))
                    .orElseGet(() -> new LocalStore(environment).run(request, progress));
        }
        report.lines().forEach(out::println);
        out.flush();
        return ImportCommand.exitCode(report);
    }

    /** What lies in a folder of sayso.records the server reads there. */
    private static ImportRequest toSend(ImportRequest request, ConfigurableEnvironment environment) {
        if (request.added().isEmpty()) {
            return request;
        }
        RecordFolders folders = RecordFolders.of(environment);
        return new ImportRequest(
                request.added().stream().filter(path -> !folders.contains(path)).toList(),
                request.removed(),
                request.dryRun());
    }
}
