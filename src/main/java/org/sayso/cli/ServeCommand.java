// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import picocli.CommandLine.Command;

/** {@code sayso serve}. */
@Command(name = "serve", description = "Import what changed in the record set, and serve the graph (the default).")
final class ServeCommand implements Callable<Integer> {
    /** Tells the caller of the command line that the process is to stay. */
    static final int STAY = Integer.MIN_VALUE;

    private final Settings settings;
    private final Consumer<String[]> server;

    ServeCommand(Settings settings, Consumer<String[]> server) {
        this.settings = settings;
        this.server = server;
    }

    @Override
    public Integer call() {
        var directory = Settings.graphDirectory(settings.environment());
        RunningServer.in(directory).ifPresent(other -> {
            throw new CapacityException(
                    ProblemType.STORE_IN_USE,
                    "a server already serves %s at %s (process %d)".formatted(directory, other.base(), other.pid()));
        });
        server.accept(settings.settings());
        return STAY;
    }
}
