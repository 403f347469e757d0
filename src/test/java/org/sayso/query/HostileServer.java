// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.sayso.Sayso;
import org.sayso.TestServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

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
abstract class HostileServer extends TestServer {
    static final Path DIRECTORY = temporary("sayso-hostile");

    private static final AtomicLong PUT_ON = new AtomicLong();

    @TestConfiguration(proxyBeanMethods = false)
    static class ClockToPutOn {
        @Bean
        @Primary
        StatementWorkers impatientWorkers(AdhocProperties limits) {
            return new StatementWorkers(limits, () -> System.nanoTime() + PUT_ON.get(), StatementWorkers.threads());
        }
    }

    @DynamicPropertySource
    static void directories(DynamicPropertyRegistry registry) throws IOException {
        directories(registry, DIRECTORY);
    }

    static void putOn(Duration time) {
        PUT_ON.addAndGet(time.toNanos());
    }

    HttpResponse<String> statement(String body) {
        return post("/api/cypher.jsonl", "application/json", body);
    }

    /** The code of a problem, or what the answer is instead. */
    static String code(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? answer.body()
                : json(answer).get("code").asString();
    }
}
