// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sayso.Tools;

/** Neo4j's command line for Cypher, from jars of its own. */
final class CypherShell implements BoltClient {
    private static final Path FOLDER = Path.of("target/cypher-shell");

    /** Goes on only where it is. */
    static void require() {
        Tools.require(Files.isDirectory(FOLDER), "cypher-shell: src/test/cypher-shell/fetch.sh");
    }

    /** What starts it; its options follow. */
    static List<String> command() {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                FOLDER.toAbsolutePath() + "/*",
                "org.neo4j.shell.Main");
    }

    @Override
    public List<String> ask(Login login, Question question) {
        String parameters = question.literals().entrySet().stream()
                .map(parameter -> ":param {%s: %s}\n".formatted(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining());
        try (ProcessRows rows = start(login, parameters + question.statement() + ";\n")) {
            rows.endInput();
            return rows.all().stream().skip(1).toList();
        }
    }

    @Override
    public Rows open(Login login, String statement) {
        ProcessRows rows = start(login, statement + ";\n");
        rows.endInput();
        rows.next();
        return rows;
    }

    @Override
    public boolean hasTimeouts() {
        return false;
    }

    /** There is no literal for them. */
    @Override
    public boolean sendsBytes() {
        return false;
    }

    private static ProcessRows start(Login login, String input) {
        List<String> command = new ArrayList<>(command());
        command.addAll(List.of("--address", login.uri().toString(), "--username", login.user(), "--format", "plain"));
        var shell = new ProcessBuilder(command);
        // Not as an argument: those are shown to everybody on the machine.
        shell.environment().put("NEO4J_PASSWORD", login.password());
        return ProcessRows.start(shell, input, ProcessRows::kill);
    }
}
