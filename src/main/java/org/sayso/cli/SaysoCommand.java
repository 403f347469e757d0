// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;

/** {@code sayso}: without a command it serves. */
@Command(
        name = "sayso",
        description =
                "Who did what, and on whose say-so? A local-first graph server that keeps, for every relation, the claims behind it.",
        footer = {
            "",
            "Settings go with every command as --name=value, such as --sayso.graph.directory=data; docs/configuration.md lists them.",
            "Exit codes: 0 clean, 1 findings, 2 could not run."
        },
        mixinStandardHelpOptions = false,
        subcommands = {CommandLine.HelpCommand.class, VersionCommand.class})
public final class SaysoCommand implements Callable<Integer> {
    /** Exit code when a command did its work and found something wrong. */
    static final int FINDINGS = 1;

    /** Exit code when a command could not do its work. */
    static final int COULD_NOT_RUN = 2;

    private final ServeCommand serve;

    private SaysoCommand(ServeCommand serve) {
        this.serve = serve;
    }

    /**
     * Runs a command line.
     *
     * @param server starts the server with these settings and returns when it is up
     * @return the exit code; {@link Integer#MIN_VALUE} when the server is up and the process is to stay
     */
    public static int run(String[] arguments, Consumer<String[]> server) {
        var settings = new Settings(arguments);
        return line(settings, server).execute(settings.words());
    }

    static CommandLine line(Settings settings, Consumer<String[]> server) {
        var serve = new ServeCommand(settings, server);
        var line = new CommandLine(new SaysoCommand(serve))
                .addSubcommand(serve)
                .addSubcommand(new ImportCommand(settings))
                .addSubcommand(new RemoveCommand(settings))
                .addSubcommand(new CheckCommand(settings))
                .addSubcommand(new LocateCommand(settings))
                .addSubcommand(new VerifyCommand(settings))
                .addSubcommand(new QueryCommand(settings))
                .addSubcommand(new ExportCommand(settings))
                .setExecutionExceptionHandler(oneLine());
        line.getCommandSpec().addOption(help());
        line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.findOption("--help") == null)
                .forEach(command -> command.addOption(help()));
        return line;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Say how this is used.")
                .build();
    }

    /** What went wrong on purpose is told in one line; anything else is a fault of Sayso's own and shows its trace. */
    private static IExecutionExceptionHandler oneLine() {
        return (failure, line, result) -> {
            PrintWriter err = line.getErr();
            FailureLine.of(failure)
                    .ifPresentOrElse(known -> err.println("sayso: " + known), () -> failure.printStackTrace(err));
            return COULD_NOT_RUN;
        };
    }

    @Override
    public Integer call() {
        return serve.call();
    }
}
