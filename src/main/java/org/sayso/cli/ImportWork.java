// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.sayso.importer.ImportReport;
import org.sayso.importer.ImportRequest;
import org.sayso.importer.Progress;
import org.sayso.importer.RecordFolders;
import org.sayso.record.Findings;
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
                    .map(server -> remote(server, request, RecordFolders.of(environment), progress))
                    .orElseGet(() -> new LocalStore(environment).run(request, progress));
        }
        report.lines().forEach(out::println);
        out.flush();
        return ImportCommand.exitCode(report);
    }

    /** The server reads by itself what is part of its record set; it gets the other record files. */
    private static ImportReport remote(
            RunningServer server, ImportRequest request, RecordFolders folders, Progress progress) {
        var findings = new Findings();
        List<Path> files = folders.outside(request.added(), findings);
        return new RemoteImport(server)
                .run(new ImportRequest(files, request.removed(), request.dryRun()), progress)
                .withFindings(findings.all());
    }
}
