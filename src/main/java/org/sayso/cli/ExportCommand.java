// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphFormat;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso export}. */
@Command(name = "export", description = "Write the graph, or a part of it, for other programs.")
final class ExportCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(
            names = {"-f", "--format"},
            required = true,
            paramLabel = "FORMAT",
            description = "graphml, gexf, cyjs, d3, dot, gephi, neo4j or html.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, which is there only once the graph is whole.")
    private @Nullable Path file;

    @Parameters(
            index = "0..*",
            paramLabel = "name=value",
            description = "Which part, and how: the parameters of /api/graph, such as relations=SPOKE_AT.")
    private List<String> pairs = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ExportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        GraphFormat wanted = GraphFormat.ALL.ofExtension(format);
        Map<String, List<String>> values = Answer.values(pairs);
        ConfigurableEnvironment environment = settings.environment();
        Answer source = RunningServer.in(Settings.graphDirectory(environment))
                .<Answer>map(server -> out -> server.graph(wanted, values, out))
                .orElse(out -> new LocalStore(environment).graph(wanted, values, out));
        Boolean truncated = source.write(file);
        PrintWriter err = spec.commandLine().getErr();
        if (Boolean.TRUE.equals(truncated)) {
            err.println("sayso: this is not the whole graph: the limit cut it off (limit=...)");
            err.flush();
        }
        return 0;
    }
}
