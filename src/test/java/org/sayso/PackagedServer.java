// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged program serving in a folder that has neither {@code seeds} nor {@code cypher}, so that the copies in the jar are used. Found as the command line
 * finds it: through {@code server.json}.
 */
public final class PackagedServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final SaysoProcess process;
    private final URI base;

    /** Starts one and waits until it is ready. */
    public PackagedServer(Path folder, String... settings) {
        this.folder = folder;
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                graph(),
                "--server.port=0",
                "--sayso.graph.bolt.port=0",
                // So that it does not take the processor from what is under test.
                "--sayso.graph.plan-ahead=false",
                "--spring.output.ansi.enabled=never"));
        arguments.addAll(Arrays.asList(settings));
        this.process = SaysoProcess.start(folder, arguments.toArray(String[]::new));
        try {
            process.awaitLine("; graph version ");
            JsonNode file = JsonMapper.shared().readTree(serverFile().toFile());
            this.base = URI.create(file.path("url").asString());
        } catch (RuntimeException | AssertionError e) {
            process.close();
            throw e;
        }
    }

    public SaysoProcess process() {
        return process;
    }

    public URI base() {
        return base;
    }

    /** The setting that names the graph's directory. */
    public static String graph() {
        return "--sayso.graph.directory=graph";
    }

    public Path graphDirectory() {
        return folder.resolve("graph");
    }

    public Path serverFile() {
        return graphDirectory().resolve("server.json");
    }

    /** Runs another command beside the server, in the same folder. */
    public SaysoProcess.Ended beside(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = graph();
        return SaysoProcess.run(folder, all);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    /** Free Cypher, answered as CSV. */
    public HttpResponse<String> cypher(String statement) {
        return get("/api/cypher.csv?statement=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
    }

    public JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    /** What Neo4j's own tools ask first: where Bolt is. */
    public URI bolt() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(base).header("Accept", "application/json"));
        return URI.create(
                JsonMapper.shared().readTree(answer.body()).path("bolt_direct").asString());
    }

    public String boltPassword() {
        try {
            return Files.readString(graphDirectory().resolve("bolt-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
