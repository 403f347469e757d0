// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.sayso.graph.GraphStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server with the {@link TestGraph} in a store of its own, asked over HTTP. One serves all tests that set it up alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TestServer {
    private static final Set<GraphStore> FILLED = Collections.newSetFromMap(new IdentityHashMap<>());

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private GraphStore store;

    protected static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without records: the graph lies in {@code graph} below the directory. */
    protected static void directories(DynamicPropertyRegistry registry, Path directory) throws IOException {
        Path records = Files.createDirectories(directory.resolve("no-records"));
        registry.add("sayso.graph.directory", directory.resolve("graph")::toString);
        registry.add("sayso.records", records::toString);
    }

    @BeforeAll
    void fill() {
        if (FILLED.add(store)) {
            store.write(TestGraph.statements());
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
