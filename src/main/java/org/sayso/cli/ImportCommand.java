// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.importer.ImportReport;
import org.sayso.importer.ImportRequest;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso import}. */
@Command(
        name = "import",
        description = {
            "Take record files in and make the graph what the whole record set says.",
            "Sound files are copied into the graph's directory; what lies in a folder of sayso.records is read where it is.",
            "Without a path the record set is read again."
        })
final class ImportCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Record files or folders.")
    private List<Path> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ImportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        requirePresent(paths);
        return new ImportWork(settings, spec.commandLine().getOut()).run(new ImportRequest(paths, List.of(), dryRun));
    }

    static void requirePresent(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CallerException(ProblemType.INVALID_PARAMETER, "there is no file or folder " + path);
            }
        }
    }

    static int exitCode(ImportReport report) {
        return report.hasErrors() ? SaysoCommand.FINDINGS : 0;
    }
}
