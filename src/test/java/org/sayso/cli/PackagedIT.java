// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.PackagedServer;
import org.sayso.SaysoProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user runs: the packaged server in a folder of its own, and the commands beside it. */
class PackagedIT {
    private static final String READY =
            "Sayso \\S+ is ready: (http://127\\.0\\.0\\.1:\\d+)/  (bolt://127\\.0\\.0\\.1:\\d+)  user neo4j, password in (\\S+)";
    private static final String COUNTS =
            "(\\d+) documents, (\\d+) entities, (\\d+) claims, (\\d+) relations; graph version ([0-9a-f]{64})";
    private static final String NOTE = """
            document: note-of-a-test
            claims:
            - SPOKE_AT: mike-pence -> paris-rally-2023
              at: 1
            """;

    private static final String MORE_ROWS =
            "sayso: there are more rows than the limit lets through (limit=..., skip=...)";

    @TempDir
    private static Path folder;

    @AutoClose
    private static PackagedServer server;

    @BeforeAll
    static void start() {
        server = new PackagedServer(folder);
    }

    @Test
    void theStartEndsWithWhereEverythingIsAndWhatIsInTheGraph() {
        String[] found = matchedLast(READY);
        assertThat(found)
                .containsExactly(server.base().toString(), server.bolt().toString(), "graph/bolt-password");
        JsonNode version = server.json("/api/version");
        assertThat(matchedLast(COUNTS))
                .containsExactly(
                        version.path("documents").asString(),
                        version.path("entities").asString(),
                        version.path("claims").asString(),
                        version.path("relations").asString(),
                        version.path("graphVersion").asString());
        assertThat(version.path("documents").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(server.json("/actuator/health").path("status").asString()).isEqualTo("UP");
    }

    @Test
    void theServerIsFoundThroughItsFile() {
        JsonNode file = JsonMapper.shared().readTree(server.serverFile().toFile());
        assertThat(file.path("pid").asLong()).isEqualTo(server.process().pid());
        assertThat(server.get("/api/version").statusCode()).isEqualTo(200);
    }

    @Test
    void theSpeakersComeWithTheirDocumentsFromTheCannedQueryAndFromFreeCypher() {
        String canned = server.get("/api/queries/speakers-at-event/results.csv?event=paris-conference-2023")
                .body();
        assertThat(canned.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).startsWith("speaker,name,capacity"));
        assertThat(canned.lines().filter(line -> line.startsWith("mike-pence,")))
                .singleElement()
                .asString()
                .contains("Mike Pence", "[\"\"iran-condemns-rally-2023-07-03\"\",\"\"washington-times-2023-07-02\"\"]");
        List<String> free = server.cypher(
                        "MATCH (p:Entity)-[r:SPOKE_AT]->(:Event {id: 'paris-conference-2023'}) WHERE r.stance <> 'denied' RETURN p.id, r.id ORDER BY p.name, p.id")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(free).hasSize(16);
        assertThat(canned.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(free);
    }

    @Test
    void aQueryOfTheCommandLineWritesWhatTheServerSends() throws IOException {
        Path file = folder.resolve("speakers.csv");
        SaysoProcess.Ended query = server.beside(
                "query",
                "speakers-at-event",
                "event=Conference of the NCRI and the MEK near Paris, July 2023",
                "limit=3",
                "-o",
                file.toString());
        assertThat(query).isEqualTo(new SaysoProcess.Ended(0, List.of(MORE_ROWS)));
        assertThat(Files.readString(file))
                .isEqualTo(server.get("/api/queries/speakers-at-event/results.csv?event=paris-conference-2023&limit=3")
                        .body())
                .hasLineCount(4);

        SaysoProcess.Ended refused = server.beside("query", "speakers-at-event", "evnt=x");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).startsWith("sayso: speakers-at-event has no parameter evnt; did you mean event?");
    }

    @Test
    void nothingListensButTheTwoLoopbackPorts() {
        assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "only Linux tells which sockets a process has");
        assertThat(Listeners.of(server.process().pid()))
                .containsExactlyInAnyOrder(
                        "127.0.0.1:" + server.base().getPort(),
                        "127.0.0.1:" + server.bolt().getPort());
    }

    @Test
    void theGraphIsVerifiedByTheServer() {
        SaysoProcess.Ended verified = server.beside("verify");
        assertThat(verified.text()).matches("Graph version [0-9a-f]{64}: as imported");
        assertThat(verified.code()).isZero();
    }

    @Test
    void aDocumentIsTriedTakenInAndTakenOutThroughTheServer() throws IOException {
        Path note = Files.writeString(folder.resolve("note.yaml"), NOTE);
        String before = server.json("/api/version").toString();

        assertThat(server.beside("import", "--dry-run", note.toString()).lines())
                .contains("An import would make these changes:", "  claims     1 new, 0 changed, 0 removed");
        assertThat(server.json("/api/version").toString()).isEqualTo(before);

        SaysoProcess.Ended imported = server.beside("import", note.toString());
        assertThat(imported.lines())
                .contains(
                        "  documents  1 new, 0 changed, 0 removed (5 unchanged)",
                        "  relations  1 new, 0 changed, 0 removed");
        assertThat(imported.code()).isZero();
        assertThat(server.graphDirectory().resolve("records/documents/note-of-a-test.yaml"))
                .hasContent(NOTE);
        assertThat(server.cypher(
                                "MATCH (:Entity {id: 'mike-pence'})-[r:SPOKE_AT]->(:Event {id: 'paris-rally-2023'}) RETURN r.documents[0]")
                        .body()
                        .lines())
                .contains("note-of-a-test");

        SaysoProcess.Ended removed = server.beside("remove", "note-of-a-test");
        assertThat(removed.lines())
                .contains(
                        "  documents  0 new, 0 changed, 1 removed (5 unchanged)",
                        "  relations  0 new, 0 changed, 1 removed");
        assertThat(removed.code()).isZero();
        assertThat(server.json("/api/version").toString()).isEqualTo(before);
    }

    @Test
    void aFaultyFileIsNamedAsGivenThroughTheServer() throws IOException {
        Path faulty = Files.createDirectories(folder.resolve("to import")).resolve("faulty.yaml");
        Files.writeString(faulty, NOTE.replace("mike-pence", "mike-pense"));
        String given = folder.relativize(faulty).toString();
        SaysoProcess.Ended imported = server.beside("import", given);
        assertThat(imported.lines()).anyMatch(line -> line.startsWith(given + ":3:13  error  unknown-entity  "));
        assertThat(imported.code()).isEqualTo(1);
    }

    @Test
    void aSecondServerSaysThatOneServesAlready() {
        SaysoProcess.Ended second = server.beside("serve");
        assertThat(second.lines())
                .containsExactly("sayso: a server already serves graph at %s (process %d)"
                        .formatted(server.base(), server.process().pid()));
        assertThat(second.code()).isEqualTo(2);
    }

    @Test
    void aStoreHeldByAnotherProcessIsToldInOneLine() throws IOException {
        Path aside = folder.resolve("server.json");
        Files.move(server.serverFile(), aside);
        try {
            SaysoProcess.Ended verified = server.beside("verify");
            assertThat(verified.lines())
                    .singleElement()
                    .asString()
                    .startsWith("sayso: The graph in graph is open in another Sayso");
            assertThat(verified.code()).isEqualTo(2);
        } finally {
            Files.move(aside, server.serverFile());
        }
    }

    /** Starts the server again for the tests that follow. */
    @Test
    void theServerStopsSoonAndItsNextStartHasNothingToDo() throws IOException {
        String version = server.json("/api/version").toString();
        // A client that has begun to read a long answer and pauses.
        try (Socket pausing = new Socket(server.base().getHost(), server.base().getPort())) {
            String request = "GET /api/cypher.csv?statement=UNWIND%20range(1,1000000000)%20AS%20x%20RETURN%20x HTTP/1.1"
                    + "\r\nHost: localhost:" + server.base().getPort() + "\r\n\r\n";
            pausing.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(pausing.getInputStream().read()).isEqualTo('H');
            assertThat(server.process().stop()).isLessThan(5_000);
        }
        assertThat(server.serverFile()).doesNotExist();
        server.close();

        server = new PackagedServer(folder);
        assertThat(server.process().lines())
                .anyMatch(line -> line.endsWith("Nothing to do: 5 documents are unchanged"));
        assertThat(server.json("/api/version").toString()).isEqualTo(version);
    }

    /** The groups of the only line that matches. */
    private static String[] matchedLast(String pattern) {
        var compiled = java.util.regex.Pattern.compile(pattern);
        List<String[]> matches = server.process().lines().stream()
                .map(compiled::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(match -> java.util.stream.IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(match::group)
                        .toArray(String[]::new))
                .toList();
        assertThat(matches)
                .as(() -> "in " + Arrays.toString(server.process().lines().toArray()))
                .hasSize(1);
        return matches.getFirst();
    }
}
