// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The server of most tests. */
@SpringBootTest(
        classes = {Sayso.class, FaultyController.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sayso.graph.bolt.port=0",
            "sayso.adhoc.timeout=3s",
            "sayso.adhoc.queue=100ms",
            "sayso.query.json-rows=1000",
            "sayso.query.stall=2s",
            // Not to be met by a test's own client between two requests.
            "server.tomcat.keep-alive-timeout=60s"
        })
public abstract class ServerScenario extends TestServer {
    private static final Path DIRECTORY = temporary("sayso-server");

    @DynamicPropertySource
    static void directories(DynamicPropertyRegistry registry) throws IOException {
        directories(registry, DIRECTORY);
        Files.createDirectories(queryFolder());
        registry.add("sayso.queries.directories", () -> "cypher," + queryFolder());
    }

    protected static Path graphDirectory() {
        return DIRECTORY.resolve("graph");
    }

    /** Where a test may put query files of its own, for as long as it runs. */
    protected static Path queryFolder() {
        return DIRECTORY.resolve("queries");
    }

    /** Everything the server sends for a request written out by hand, until it closes the connection. */
    protected String raw(String... lines) {
        return exchange(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n", false);
    }

    /** The same for a text after which the client sends no more. */
    protected String halfClosed(String text) {
        return exchange(text, true);
    }

    private String exchange(String text, boolean isAll) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            if (isAll) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
