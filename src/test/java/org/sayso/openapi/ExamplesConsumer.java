// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.PackagedServer;

/** Does what the interface's description shows, as a generated client would: against the packaged program with the records that come with it. */
class ExamplesConsumer {
    @TempDir
    private static Path folder;

    @AutoClose
    private static PackagedServer server;

    @BeforeAll
    static void start() {
        server = new PackagedServer(folder);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleInTheDocumentIsACallThatAnswersAsDescribed() throws IOException {
        String token =
                Files.readString(server.graphDirectory().resolve("token")).strip();
        List<ExampleCall> calls = ExampleCall.of(server.json("/api/openapi.json"));
        assertThat(calls).hasSizeGreaterThan(40);
        return calls.stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.id() + " " + call.type(),
                        () -> call.check(server.send(call.request(server.base(), token)))));
    }
}
