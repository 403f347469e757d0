// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.PackagedServer;

/** Does what {@code docs/clients.md} shows, as it stands there but for the port, in a folder as a user has it. */
class ClientsPageConsumer {
    private static final Path PAGE = Path.of("docs/clients.md");
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private static Path folder;

    @AutoClose
    private static PackagedServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new PackagedServer(folder);
        Files.createSymbolicLink(folder.resolve("data"), server.graphDirectory().toAbsolutePath());
    }

    @Test
    void cypherShellPrintsWhatThePageShows() throws Exception {
        CypherShell.require();
        Path shell = folder.resolve("cypher-shell");
        Files.writeString(shell, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(String.join("' '", CypherShell.command())));
        assertThat(shell.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder("sh", code("sh", "speakers.sh"));
        builder.environment().merge("PATH", "", (path, none) -> folder + ":" + path);
        assertThat(run(builder)).isEqualTo(shown("sh"));
    }

    @Test
    void theJavaScriptDriverPrintsWhatThePageShows() throws Exception {
        JavaScriptDriver.require();
        Files.createSymbolicLink(
                folder.resolve("node_modules"),
                JavaScriptDriver.FOLDER.resolve("node_modules").toAbsolutePath());
        assertThat(run(new ProcessBuilder("node", code("js", "speakers.mjs")))).isEqualTo(shown("js"));
    }

    @Test
    void theJavaDriverPrintsWhatThePageShows() throws Exception {
        String libraries = Path.of("target/lib").toAbsolutePath() + "/*";
        String code = code("java", "speakers.jsh");
        Files.writeString(Path.of(code), "/exit\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(run(new ProcessBuilder(JAVA_HOME + "/bin/jshell", "-s", "--class-path", libraries, code)))
                .isEqualTo(shown("java"));
    }

    /** The block in this language, for this server, as a file. */
    private static String code(String language, String name) throws IOException {
        String code = block(language)
                .group(1)
                .replace("bolt://127.0.0.1:7687", server.bolt().toString());
        return Files.writeString(folder.resolve(name), code).toAbsolutePath().toString();
    }

    private static String shown(String language) throws IOException {
        return block(language).group(2);
    }

    private static MatchResult block(String language) throws IOException {
        List<MatchResult> blocks = Pattern.compile("```" + language + "\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
        assertThat(blocks).as("blocks in " + language).hasSize(1);
        return blocks.getFirst();
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
