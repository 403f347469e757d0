// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.sayso.graph.GraphStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server with the {@link TestGraph} in a store of its own, asked over HTTP. One serves all tests that inherit it. */
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServerScenario {
    private static final Path DIRECTORY = temporary();
    private static boolean filled;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private GraphStore store;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sayso-server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void directories(DynamicPropertyRegistry registry) throws IOException {
        Path records = Files.createDirectories(DIRECTORY.resolve("no-records"));
        registry.add("sayso.graph.directory", DIRECTORY.resolve("graph")::toString);
        registry.add("sayso.records", records::toString);
        Files.createDirectories(queryFolder());
        registry.add("sayso.queries.directories", () -> "cypher," + queryFolder());
    }

    @BeforeAll
    void fill() {
        if (!filled) {
            filled = true;
            store.write(TestGraph.statements());
        }
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
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
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

    protected int port() {
        return port;
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected HttpResponse<String> get(String path) {
        return send(request(path));
    }

    protected HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value));
    }

    protected HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Runs free Cypher. */
    protected HttpResponse<String> cypher(String extension, String statement) {
        return post("/api/cypher" + extension, "text/plain", statement);
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
