// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.importer.RecordFolders;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.record.DocumentText;
import org.sayso.record.Findings;
import org.sayso.record.Passage;
import org.sayso.record.Passages;
import org.sayso.record.RecordSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso locate}: starts neither Spring nor Neo4j. */
@Command(name = "locate", description = "Find words in a document's text and print them as locators for `at:`.")
final class LocateCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            description = "Where the documents' texts lie (default: sayso.documents.directory).")
    private @Nullable Path texts;

    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "A document's id, or the file with its text.")
    private String document = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "The words, within one paragraph.")
    private List<String> words = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    LocateCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Passage> found = Passages.find(DocumentText.read(file()), String.join(" ", words));
        found.forEach(passage -> out.println(passage.locator() + "  " + passage.context()));
        if (found.isEmpty()) {
            out.println("not found: " + String.join(" ", words));
        }
        out.flush();
        return found.isEmpty() ? SaysoCommand.FINDINGS : 0;
    }

    private Path file() {
        Path direct = Path.of(document);
        if (Files.isRegularFile(direct)) {
            return direct;
        }
        var environment = settings.environment();
        Path folder = texts != null ? texts : Texts.folder(environment);
        if (folder == null) {
            throw new CallerException(
                    ProblemType.INVALID_PARAMETER,
                    "the documents' texts are needed (say where they lie with --texts or sayso.documents.directory)");
        }
        Path file = folder.resolve(textOf(RecordFolders.of(environment)));
        if (!Files.isRegularFile(file)) {
            throw new CallerException(
                    ProblemType.NOT_FOUND, "no text for %s: %s does not exist".formatted(document, file));
        }
        return file;
    }

    /** What its record calls it, whatever else is wrong there; without one, as the document itself. */
    private String textOf(RecordFolders folders) {
        try (var roots = folders.roots()) {
            var records = RecordSet.scan(roots.paths(), Map.of(), new Findings());
            return records.documents().stream()
                    .filter(source -> source.id().equals(document))
                    .findFirst()
                    .flatMap(records::textOf)
                    .orElse(document);
        }
    }
}
