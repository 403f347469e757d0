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
import org.sayso.export.AnswerFormats;
import org.sayso.query.TableFormat;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso query}. */
@Command(name = "query", description = "Run a canned query and write its table.")
final class QueryCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "csv (the default), tsv, json, jsonl or html; graphml, gexf, cyjs, d3, dot, gephi, neo4j or graph.html of rows with a graph.")
    private String format = TableFormat.CSV.extension();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, which is there only once the table is whole.")
    private @Nullable Path file;

    @Parameters(index = "0", paramLabel = "NAME", description = "The query: the name of its file.")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = "Values of its parameters; several by repeating the name or with commas.")
    private List<String> pairs = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    QueryCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        AnswerFormats.of(format, null);
        Map<String, List<String>> values = Answer.values(pairs);
        ConfigurableEnvironment environment = settings.environment();
        Answer source = RunningServer.in(Settings.graphDirectory(environment))
                .<Answer>map(server -> out -> server.table(name, format, values, out))
                .orElse(out -> new LocalStore(environment).table(name, format, values, out));
        Boolean truncated = source.write(file);
        PrintWriter err = spec.commandLine().getErr();
        if (Boolean.TRUE.equals(truncated)) {
            err.println("sayso: there are more rows than the limit lets through (limit=..., skip=...)");
            err.flush();
        }
        return 0;
    }
}
