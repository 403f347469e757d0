// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SaysoCommandTest {

    @TempDir
    private java.nio.file.Path folder;

    private static void noServer(String[] settings) {
        throw new AssertionError("no server is wanted for " + List.of(settings));
    }

    private String graph() {
        return "--sayso.graph.directory=" + folder.resolve("graph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", ""})
    void serveIsTheDefaultHandsOverTheSettingsAndStays(String command) {
        List<String> given = new ArrayList<>();
        String[] line = command.isEmpty()
                ? new String[] {graph(), "--server.port=0"}
                : new String[] {graph(), command, "--server.port=0"};
        int code = SaysoCommand.run(line, settings -> given.addAll(List.of(settings)));
        assertThat(given).containsExactly(graph(), "--server.port=0");
        assertThat(code).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void aRefusedStartIsOneLineAndCodeTwo(CapturedOutput output) {
        int code = SaysoCommand.run(new String[] {"serve", graph()}, settings -> {
            throw new IllegalStateException(
                    "wrapped", new CapacityException(ProblemType.PORT_IN_USE, "the port is taken"));
        });
        assertThat(output.getErr()).isEqualToIgnoringNewLines("sayso: the port is taken");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void aFaultOfSaysosOwnShowsItsTrace(CapturedOutput output) {
        int code = SaysoCommand.run(new String[] {"serve", graph()}, settings -> {
            throw new IllegalStateException("broken inside");
        });
        assertThat(output.getErr()).contains("IllegalStateException: broken inside", "\tat org.sayso.cli.");
        assertThat(code).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "import --wrong",
                "remove",
                "check",
                "locate only-the-document",
                "import nowhere.yaml",
                "check nowhere.yaml",
                "verify"
            })
    void whatCannotRunHasCodeTwoAndMakesNoGraph(String line, CapturedOutput output) {
        String[] words = (line + " " + graph()).split(" ");
        assertThat(SaysoCommand.run(words, SaysoCommandTest::noServer)).isEqualTo(2);
        assertThat(output.getErr()).isNotBlank().doesNotContain("\tat ");
        assertThat(folder.resolve("graph")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "help", "help import", "--help", "import --help"})
    void whatOnlyTellsHasCodeZero(String line) {
        assertThat(SaysoCommand.run(line.split(" "), SaysoCommandTest::noServer))
                .isZero();
    }

    @Test
    void aServerFileOfAProcessThatIsGoneOrDoesNotListenIsPassedOver() throws Exception {
        java.nio.file.Path graph = java.nio.file.Files.createDirectories(folder.resolve("graph"));
        int closed;
        try (var socket = new java.net.ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        java.nio.file.Files.writeString(
                graph.resolve("server.json"),
                "{\"url\":\"http://127.0.0.1:%d\",\"pid\":%d}"
                        .formatted(closed, ProcessHandle.current().pid()));
        assertThat(RunningServer.in(graph)).isEmpty();
    }
}
