// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.importer.RecordFolders;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.record.DocumentSource;
import org.sayso.record.Finding;
import org.sayso.record.RecordCheck;
import org.sayso.record.RecordFix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso check}: starts neither Spring nor Neo4j. */
@Command(
        name = "check",
        description = {
            "Read record files and report everything that is wrong with them or worth a look.",
            "They are read together with the record set they would join; with --alone they are a record set by themselves."
        })
final class CheckCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(names = "--fix", description = "Fill in sha256 and paragraphs of documents whose text is at hand.")
    private boolean fix;

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            description = "Where the documents' texts lie (default: sayso.documents.directory).")
    private @Nullable Path texts;

    @Option(names = "--alone", description = "Leave the folders of sayso.records aside.")
    private boolean alone;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Record files or folders.")
    private List<Path> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CheckCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        ImportCommand.requirePresent(paths);
        PrintWriter out = spec.commandLine().getOut();
        Path folder = texts != null ? texts : Texts.folder(settings.environment());
        if (fix) {
            if (folder == null) {
                throw new CallerException(
                        ProblemType.INVALID_PARAMETER,
                        "--fix needs the documents' texts (say where they lie with --texts or sayso.documents.directory)");
            }
            RecordFix.run(paths, folder).forEach(file -> out.println("fixed " + file));
        }
        RecordCheck.Result result;
        List<Finding> findings = new ArrayList<>();
        if (alone) {
            result = RecordCheck.run(paths, folder);
        } else {
            try (var roots = RecordFolders.of(settings.environment()).rootsWith(paths)) {
                result = RecordCheck.run(roots.paths(), folder);
                findings.addAll(roots.findings());
            }
        }
        findings.addAll(result.findings().all());
        return report(result, findings, folder, out);
    }

    private int report(RecordCheck.Result result, List<Finding> findings, @Nullable Path folder, PrintWriter out) {
        String leftOut = result.out().stream()
                .filter(source -> concerns(source.file().toString()))
                .map(DocumentSource::id)
                .collect(Collectors.joining(", "));
        // What holds one of them back may lie elsewhere.
        var shown = findings.stream()
                .filter(finding -> concerns(finding.file()) || (!leftOut.isEmpty() && finding.holdsBack()))
                .sorted()
                .toList();
        shown.forEach(out::println);
        out.printf(
                "%,d documents with %,d claims, %,d entities: %s%s%n",
                result.documents(),
                result.claims(),
                result.entities(),
                shown.isEmpty()
                        ? "clean"
                        : "%,d %s".formatted(shown.size(), shown.size() == 1 ? "finding" : "findings"),
                leftOut.isEmpty() ? "" : "; left out: " + leftOut);
        if (folder == null) {
            out.println(
                    "Locators were not held against the texts (say where these lie with --texts or sayso.documents.directory)");
        }
        out.flush();
        return shown.isEmpty() && leftOut.isEmpty() ? 0 : SaysoCommand.FINDINGS;
    }

    private boolean concerns(String file) {
        return paths.stream().anyMatch(path -> isBelow(file, path));
    }

    private static boolean isBelow(String file, Path folder) {
        return Path.of(file)
                .toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }
}
