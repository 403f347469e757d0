// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphFormat;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.query.RequestAddress;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that has the store open, if one does: found through {@code server.json} in the graph directory, spoken to with the token beside it. */
final class RunningServer {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI base;
    private final long pid;
    private final Path token;

    private RunningServer(URI base, long pid, Path token) {
        this.base = base;
        this.pid = pid;
        this.token = token;
    }

    /** Empty when there is no such file, the process it names is gone, or nothing listens where it says. */
    static Optional<RunningServer> in(Path graphDirectory) {
        Path file = graphDirectory.resolve("server.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode content = JsonMapper.shared().readTree(file.toFile());
        long pid = content.path("pid").asLong();
        URI base = URI.create(content.path("url").asString());
        boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        return alive && listens(base)
                ? Optional.of(new RunningServer(base, pid, graphDirectory.resolve("token")))
                : Optional.empty();
    }

    /** After a crash the number of the process may be another's. */
    private static boolean listens(URI base) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), (int) CONNECT.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    URI base() {
        return base;
    }

    long pid() {
        return pid;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    JsonNode post(String path, String contentType, HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + readToken())
                .POST(body)
                .build());
    }

    /** Writes the table of a canned query, and tells whether rows were cut off by a limit; null where the server did not tell. */
    @Nullable
    Boolean table(String name, String format, Map<String, List<String>> values, OutputStream out) {
        return answer(
                "/api/queries/" + UriUtils.encode(name, StandardCharsets.UTF_8) + "/results." + format, values, out);
    }

    /** Writes a part of the graph, and tells whether a limit cut it; null where the server did not tell. */
    @Nullable
    Boolean graph(GraphFormat format, Map<String, List<String>> values, OutputStream out) {
        return answer("/api/graph." + format.extension(), values, out);
    }

    private @Nullable Boolean answer(String path, Map<String, List<String>> values, OutputStream out) {
        HttpURLConnection connection = open(base.resolve(RequestAddress.of(path, values)));
        try (InputStream body = connection.getInputStream()) {
            body.transferTo(out);
            out.flush();
        } catch (IOException e) {
            throw new CapacityException(
                    ProblemType.QUERY_FAILED,
                    "The answer from %s ended in the middle (%s): what came of it is not the whole"
                            .formatted(base, e.getMessage()));
        }
        // A large answer tells it in its trailer, which this client adds to the headers; HttpClient shows none.
        String truncated = connection.getHeaderField("Sayso-Truncated");
        return truncated == null ? null : Boolean.valueOf(truncated);
    }

    private HttpURLConnection open(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) CONNECT.toMillis());
            if (connection.getResponseCode() >= 400) {
                try (InputStream problem = connection.getErrorStream()) {
                    throw refusal(
                            connection.getResponseCode(), JsonMapper.shared().readTree(problem));
                }
            }
            return connection;
        } catch (IOException e) {
            throw unanswered(e);
        }
    }

    private String readToken() {
        try {
            return Files.readString(token).strip();
        } catch (IOException e) {
            throw new CapacityException(
                    ProblemType.STORE_UNAVAILABLE,
                    "The server's token cannot be read from %s (run this as the user who started the server)"
                            .formatted(token));
        }
    }

    private JsonNode send(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        JsonNode body = JsonMapper.shared().readTree(response.body());
        if (response.statusCode() >= 400) {
            throw refusal(response.statusCode(), body);
        }
        return body;
    }

    private static CapacityException refusal(int status, JsonNode problem) {
        return new CapacityException(
                ProblemType.STORE_UNAVAILABLE, problem.path("detail").asString("The server answered " + status));
    }

    private CapacityException unanswered(IOException failure) {
        return new CapacityException(
                ProblemType.STORE_UNAVAILABLE,
                "The server at %s (process %d) does not answer: %s".formatted(base, pid, failure.getMessage()));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CapacityException(ProblemType.QUERY_CANCELLED, "Interrupted while waiting for the server");
        }
    }
}
