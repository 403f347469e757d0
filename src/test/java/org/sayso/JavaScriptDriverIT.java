// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Neo4j's JavaScript driver, which Neo4j Browser uses, against the packaged server. Wants Node.js and {@code npm --prefix src/test/javascript ci}; without them
 * it is skipped, in CI it fails.
 */
class JavaScriptDriverIT {
    private static final Path CLIENTS = Path.of("src/test/javascript");
    private static final String SPEAKERS =
            "MATCH (p:Entity)-[r:SPOKE_AT]->(:Event {id: 'paris-conference-2023'}) RETURN p.name AS speaker, r.capacity AS capacity, r.documents AS documents, r.says AS says ORDER BY p.id";

    private static JsonNode overBolt;
    private static JsonNode overHttp;

    @BeforeAll
    static void ask(@TempDir Path folder) throws Exception {
        require(Files.isDirectory(CLIENTS.resolve("node_modules/neo4j-driver")), "npm --prefix src/test/javascript ci");
        require(hasNode(), "Node.js");
        try (PackagedServer server = new PackagedServer(folder)) {
            overBolt = runScript(server);
            overHttp = server.json("/api/cypher.json?statement="
                            + java.net.URLEncoder.encode(SPEAKERS, StandardCharsets.UTF_8))
                    .path("rows");
        }
    }

    private static void require(boolean present, String what) {
        String missing = "the JavaScript driver is not tested: this needs " + what;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as(missing).isTrue();
        }
        Assumptions.assumeTrue(present, missing);
    }

    private static boolean hasNode() {
        String path = System.getenv("PATH");
        return path != null
                && List.of(path.split(File.pathSeparator)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    private static JsonNode runScript(PackagedServer server) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "bolt.mjs", server.bolt().toString(), server.boltPassword())
                .directory(CLIENTS.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(answer).isZero();
        return JsonMapper.shared().readTree(answer);
    }

    @Test
    void theSpeakersAreThoseOverHttp() {
        assertThat(overBolt.path("speakers")).isEqualTo(overHttp).hasSize(16);
        assertThat(overBolt.path("speakers")).anySatisfy(row -> {
            assertThat(row.path("speaker").asString()).isEqualTo("Mike Pence");
            assertThat(row.path("documents").toString())
                    .isEqualTo("[\"iran-condemns-rally-2023-07-03\",\"washington-times-2023-07-02\"]");
        });
    }

    @Test
    void writingIsRefusedWithTheReasonAndNothingIsWritten() {
        assertThat(overBolt.path("write").asString())
                .contains(
                        "Only Sayso's importer changes this graph, so that every relation keeps the claims behind it.");
        assertThat(overBolt.path("scribbles").asInt(-1)).isZero();
    }

    @Test
    void aStrangersPasswordIsRefused() {
        assertThat(overBolt.path("stranger").asString()).isEqualTo("Neo.ClientError.Security.Unauthorized");
    }
}
