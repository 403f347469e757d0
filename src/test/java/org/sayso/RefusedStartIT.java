// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.cli.SaysoCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What keeps the server from starting is told in one line, with exit code 2. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --sayso.query.nonsense=1           | There is no setting sayso.query.nonsense (docs/configuration.md lists those there are)
                    --sayso.query.timeout=often        | The setting sayso.query.timeout cannot be used: 'often' is not a valid duration
                    --sayso.graph.bolt.password=2short | sayso.graph.bolt.password: size must be between 8 and 2147483647
                    --sayso.records=nowhere            | sayso.records names nowhere, which does not exist (correct the setting, or create it)
                    """)
    void aSettingThatCannotBeUsed(String setting, String line, CapturedOutput output) {
        assertThat(serve(setting)).isEqualTo(2);
        assertThat(output.getAll()).isEqualToIgnoringNewLines("sayso: " + line);
    }

    @Test
    void anAddressBeyondThisMachine(CapturedOutput output) {
        assertThat(serve("--server.address=0.0.0.0")).isEqualTo(2);
        assertThat(output.getAll().lines())
                .singleElement()
                .asString()
                .startsWith("sayso: server.address is 0.0.0.0, but Sayso listens on loopback only");
    }

    @Test
    void aSecondPortForManagement(CapturedOutput output) {
        assertThat(serve("--management.server.port=0")).isEqualTo(2);
        assertThat(output.getAll().lines())
                .singleElement()
                .asString()
                .startsWith("sayso: management.server.port is set");
    }

    @ParameterizedTest
    @CsvSource({"server.port,Port %d is in use", "sayso.graph.bolt.port,Port %d of 127.0.0.1 is in use"})
    void aPortThatAnotherProgramHas(String setting, String words, CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = serve("--%s=%d".formatted(setting, taken.getLocalPort()));
            assertThat(output.getAll().lines())
                    .singleElement()
                    .asString()
                    .startsWith("sayso: " + words.formatted(taken.getLocalPort()) + " by another program: ")
                    .contains("set " + setting + " to another port");
            assertThat(code).isEqualTo(2);
        }
        assertThat(folder.resolve("graph/server.json")).doesNotExist();
    }

    private int serve(String... settings) {
        List<String> line = new ArrayList<>(Arrays.asList(settings));
        line.add("--sayso.graph.directory=" + folder.resolve("graph"));
        for (String port : List.of("server.port", "sayso.graph.bolt.port")) {
            if (line.stream().noneMatch(word -> word.startsWith("--" + port))) {
                line.add("--" + port + "=0");
            }
        }
        return SaysoCommand.run(line.toArray(String[]::new), given -> SpringApplication.run(Sayso.class, given));
    }
}
