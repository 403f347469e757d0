// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.sayso.Sayso;
import org.sayso.TestGraph;
import org.sayso.graph.GraphStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server for guests who behave badly: one worker, one second, and a clock that can be put on for workers to be lost sooner. */
@SpringBootTest(
        classes = {Sayso.class, HostileServer.ClockToPutOn.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sayso.graph.bolt.port=0",
            "sayso.adhoc.timeout=1s",
            "sayso.adhoc.memory=24MB",
            "sayso.adhoc.values=1000000",
            "sayso.adhoc.workers=1",
            "sayso.adhoc.lost-workers=1",
            "sayso.adhoc.queue=20s"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileServer {
    static final Path DIRECTORY = temporary();

    private static final AtomicLong PUT_ON = new AtomicLong();

    @TestConfiguration(proxyBeanMethods = false)
    static class ClockToPutOn {
        @Bean
        @Primary
        StatementWorkers impatientWorkers(AdhocProperties limits) {
            return new StatementWorkers(limits, () -> System.nanoTime() + PUT_ON.get(), StatementWorkers.threads());
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    GraphStore store;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sayso-hostile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void directories(DynamicPropertyRegistry registry) throws IOException {
        Path records = Files.createDirectories(DIRECTORY.resolve("no-records"));
        registry.add("sayso.graph.directory", DIRECTORY.resolve("graph")::toString);
        registry.add("sayso.records", records::toString);
    }

    @BeforeAll
    void fill() {
        store.write(TestGraph.statements());
    }

    static void putOn(Duration time) {
        PUT_ON.addAndGet(time.toNanos());
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> cypher(String extension, String statement) {
        return send(request("/api/cypher" + extension)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(statement)));
    }

    HttpResponse<String> json(String body) {
        return send(request("/api/cypher.jsonl")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The code of a problem, or what the answer is instead. */
    static String code(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? answer.body()
                : tree(answer).get("code").asString();
    }

    static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
