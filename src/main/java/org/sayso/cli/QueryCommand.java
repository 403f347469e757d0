// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
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
            description = "csv (the default), tsv, json, jsonl or html.")
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

    /** Whether rows were cut off by a limit; null where that is not known. */
    interface Source {
        @Nullable
        Boolean writeTo(OutputStream out) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        TableFormat wanted = TableFormat.ALL.ofExtension(format);
        Map<String, List<String>> values = values();
        ConfigurableEnvironment environment = settings.environment();
        Source source = RunningServer.in(Settings.graphDirectory(environment))
                .<Source>map(server -> out -> server.table(name, wanted, values, out))
                .orElse(out -> new LocalStore(environment).table(name, wanted, values, out));
        Boolean truncated = file == null ? source.writeTo(System.out) : write(source, file);
        PrintWriter err = spec.commandLine().getErr();
        if (Boolean.TRUE.equals(truncated)) {
            err.println("sayso: there are more rows than the limit lets through (limit=..., skip=...)");
            err.flush();
        }
        return 0;
    }

    private static @Nullable Boolean write(Source source, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
        try {
            Boolean truncated;
            try (OutputStream out = Files.newOutputStream(part)) {
                truncated = source.writeTo(out);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return truncated;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            if (sign <= 0) {
                throw new CallerException(
                        ProblemType.INVALID_PARAMETER, "\"" + pair + "\" is not name=value, such as limit=10.");
            }
            values.computeIfAbsent(pair.substring(0, sign), key -> new ArrayList<>())
                    .add(pair.substring(sign + 1));
        }
        return values;
    }
}
