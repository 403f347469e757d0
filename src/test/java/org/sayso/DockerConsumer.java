// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The image and the container of {@code docker/}, as {@code docker/rehearse.sh} builds the one and lives with the other, and what programs that know the formats
 * say of the files. Where that is not installed, or the user is not root, it is skipped; in CI it fails. Where a machine lets nobody start a container, which no
 * installing helps, it is skipped everywhere.
 */
class DockerConsumer {
    private static final int TOOLS_MISSING = 3;
    private static final int NO_CONTAINERS = 4;
    private static final Path CHECKERS = Path.of("src/test/docker/node_modules/.bin");

    private static Map<String, List<String>> seen = Map.of();

    /** What a program printed on standard output, and its exit code. */
    private record Ended(int code, String output) {}

    @BeforeAll
    static void rehearse() throws Exception {
        Tools.require(Files.isDirectory(CHECKERS), "npm --prefix src/test/docker ci");
        Ended rehearsal = run("docker/rehearse.sh");
        Tools.require(rehearsal.code() != TOOLS_MISSING, "what docker/rehearse.sh names above");
        Assumptions.assumeTrue(rehearsal.code() != NO_CONTAINERS, "docker/ is not tested: no container starts here");
        assertThat(rehearsal.code()).as(rehearsal.output()).isZero();
        seen = rehearsal
                .output()
                .lines()
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
    }

    @Test
    void theFilesAreWhatTheirFormatsAllow() throws Exception {
        assertThat(run(CHECKERS.resolve("dockerfile-utils").toString(), "lint", "docker/Dockerfile"))
                .isEqualTo(new Ended(0, ""));
        Ended compose = run(CHECKERS.resolve("dclint").toString(), "--max-warnings", "0", "docker/compose.yaml");
        assertThat(compose.code()).as(compose.output()).isZero();
    }

    @Test
    void theImageRunsSaysoAsAUserOfItsOwnAndANewVersionIsASmallLayer() {
        assertThat(the("image")).isEqualTo("user 10001:10001, runs [/opt/sayso/sayso] [serve] in /sayso");
        assertThat(Double.parseDouble(the("layers").split(" MB", 2)[0])).isLessThan(10);
    }

    @Test
    void theProcessIsJavaItselfAndHasNoPrivileges() {
        assertThat(the("process-1")).isEqualTo("java");
        assertThat(the("user")).isEqualTo("10001:10001");
        assertThat(the("privileges")).isEqualTo("CapEff: 0000000000000000 CapBnd: 0000000000000000 NoNewPrivs: 1");
    }

    @Test
    void nothingCanBeWrittenButDataAndNothingRunsFromTemporaryFiles() {
        assertThat(the("writable-folders")).isEmpty();
        assertThat(the("runs-from-tmp")).isEqualTo("no");
        assertThat(the("secrets")).isEqualTo("data/bolt-password 600 10001,data/token 600 10001");
    }

    @Test
    void theHostAsksAsTheReadmeDoes() {
        assertThat(the("first-start")).isEqualTo("healthy");
        assertThat(the("speakers-over-http")).isEqualTo("16");
        assertThat(json("discovery").path("bolt_direct").asString()).isEqualTo("bolt://127.0.0.1:7687");
        assertThat(json("bolt").path("speakers").asInt()).isEqualTo(16);
        assertThat(the("verify")).isEqualTo("Graph version " + graphVersion("version") + ": as imported");
    }

    @Test
    void nobodyElseIsAnswered() {
        assertThat(the("listens")).isEqualTo("127.0.0.1:7687 127.0.0.1:8080");
        assertThat(the("another-host")).isEqualTo("403");
        assertThat(the("neighbour").strip()).isEqualTo("HTTP/1.1 403");
        assertThat(json("bolt").path("stranger").asString()).isEqualTo("Neo.ClientError.Security.Unauthorized");
    }

    @Test
    void aNetworkInWhichTheHostCannotBeToldRefusesTheStart() {
        assertThat(the("without-gateway"))
                .startsWith("sayso: sayso.access.container is true, but there is no gateway in /proc/net/route");
    }

    @Test
    void theSignalToStopIsHeardAndTheDataIsThereAfterwards() {
        assertThat(List.of(the("first-stop"), the("second-stop")))
                .allSatisfy(stop -> assertThat(stop).matches("code 143 within \\d s"));
        assertThat(seen.get("first-log")).anyMatch(line -> line.endsWith("  documents  5 new, 0 changed, 0 removed"));
        assertThat(the("second-start")).isEqualTo("healthy");
        assertThat(seen.get("second-log")).anyMatch(line -> line.endsWith(" Nothing to do: 5 documents are unchanged"));
        assertThat(graphVersion("version-again")).hasSize(64).isEqualTo(graphVersion("version"));
    }

    private static String the(String name) {
        assertThat(seen).containsKey(name);
        return seen.get(name).getFirst();
    }

    private static JsonNode json(String name) {
        return JsonMapper.shared().readTree(the(name));
    }

    private static String graphVersion(String name) {
        return json(name).path("graphVersion").asString();
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Arrays.asList(command)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
