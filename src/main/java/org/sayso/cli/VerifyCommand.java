// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code sayso verify}. */
@Command(
        name = "verify",
        description = "Recompute every digest and every relation from the graph itself, and report what differs.")
final class VerifyCommand implements Callable<Integer> {
    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    VerifyCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var environment = settings.environment();
        LocalStore.Verified verified = RunningServer.in(Settings.graphDirectory(environment))
                .map(VerifyCommand::remotely)
                .orElseGet(() -> new LocalStore(environment).verify());
        verified.differences().forEach(out::println);
        out.println("Graph version " + verified.graphVersion() + ": "
                + (verified.differences().isEmpty()
                        ? "as imported"
                        : "%,d differences (`sayso import` makes the graph anew)"
                                .formatted(verified.differences().size())));
        out.flush();
        return verified.differences().isEmpty() ? 0 : SaysoCommand.FINDINGS;
    }

    private static LocalStore.Verified remotely(RunningServer server) {
        JsonNode answer = server.get("/api/verification");
        List<String> differences = new ArrayList<>();
        answer.path("differences").forEach(line -> differences.add(line.asString()));
        return new LocalStore.Verified(answer.path("graphVersion").asString(), differences);
    }
}
