// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.importer.ImportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso remove}. */
@Command(name = "remove", description = "Take imported copies of documents or entities out again, by id.")
final class RemoveCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of documents or entities.")
    private List<String> ids = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    RemoveCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        return new ImportWork(settings, spec.commandLine().getOut()).run(new ImportRequest(List.of(), ids, dryRun));
    }
}
