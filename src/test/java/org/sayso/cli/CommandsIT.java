// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.SaysoProcess;

/** The packaged program's commands where no server runs. */
class CommandsIT {
    private static final String VOCABULARY = """
            relations:
              SPOKE_AT: {label: spoke at, inverse: had as speaker, from: [Person], to: [Event], identity: [from, to], time: moment}
            """;
    private static final String ENTITIES = """
            entities:
            - {id: anna-abel, type: Person, name: Anna Abel}
            - {id: meeting, type: Event, name: Annual Meeting}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void records() throws IOException {
        Path records = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(records.resolve("vocabulary.yaml"), VOCABULARY);
        Files.writeString(records.resolve("entities.yaml"), ENTITIES);
    }

    @Test
    void checkLocateAndVersionMakeNoGraph() throws IOException {
        document("seeds/sound.yaml", "sound", "anna-abel");
        document("faulty.yaml", "faulty", "anna-able");
        Files.writeString(folder.resolve("text.txt"), "First line.\n\nAnna Abel spoke, they say.\n");

        assertThat(run("check", "seeds"))
                .isEqualTo(new Outcome(0, "1 documents with 1 claims, 2 entities: clean\n" + UNREAD));
        Outcome faulty = run("check", "faulty.yaml");
        assertThat(faulty.code()).isEqualTo(1);
        assertThat(faulty.text())
                .startsWith("faulty.yaml:3:13  error  unknown-entity  ")
                .contains("(", "anna-abel")
                .endsWith("1 finding; left out: faulty\n" + UNREAD);
        assertThat(run("check", "nowhere.yaml"))
                .isEqualTo(new Outcome(2, "sayso: there is no file or folder nowhere.yaml"));

        assertThat(run("locate", "text.txt", "Abel", "spoke")).isEqualTo(new Outcome(0, LOCATED));
        assertThat(run("locate", "text.txt", "sang")).isEqualTo(new Outcome(1, "not found: sang"));
        assertThat(run("version").text()).matches("Sayso \\d\\S+\nJava \\d\\S+");

        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(run("verify").text()).startsWith("sayso: there is no graph in data ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFaultyDocumentIsHeldBackWhileTheOthersGoIn() throws IOException {
        document("more/sound.yaml", "sound", "anna-abel");
        document("more/faulty.yaml", "faulty", "anna-able");

        Outcome imported = run("import", "more");
        assertThat(imported.code()).isEqualTo(1);
        assertThat(imported.text().lines())
                .anyMatch(line -> line.startsWith("more/faulty.yaml:3:13  error  unknown-entity  "))
                .contains("  documents  1 new, 0 changed, 0 removed", "  relations  1 new, 0 changed, 0 removed")
                .noneMatch(line -> line.contains("WARN"));
        assertThat(folder.resolve("data/records/documents/sound.yaml")).exists();
        assertThat(folder.resolve("data/records/documents/faulty.yaml")).doesNotExist();
        assertThat(folder.resolve("data/server.json")).doesNotExist();

        assertThat(run("query", "speakers-at-event", "event=Annual Meeting", "--format", "jsonl")
                        .text())
                .startsWith("{\"speaker\":\"anna-abel\",\"name\":\"Anna Abel\"")
                .hasLineCount(1);
        assertThat(run("export", "--format", "dot", "relations=SPOKE_AT").text())
                .startsWith("digraph sayso {")
                .contains("\"anna-abel\" [label=\"Anna Abel\"", "sayso_truncated=false");
        assertThat(run("export", "--format", "gexf", "--output", "graph.gexf", "relations=SPOKE_A"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(2))
                .extracting(Outcome::text)
                .asString()
                .contains("did you mean SPOKE_AT?");
        assertThat(folder.resolve("graph.gexf")).doesNotExist();
        assertThat(run("query", "speakers-at-event", "limit=0"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(2))
                .extracting(Outcome::text)
                .asString()
                .contains("event is missing", "limit must be in");
    }

    private static final String UNREAD =
            "Locators were not held against the texts (say where these lie with --texts or sayso.documents.directory)";
    private static final String LOCATED = "2 18-28  Anna Abel spoke, they say.";

    private record Outcome(int code, String text) {}

    private Outcome run(String... arguments) {
        SaysoProcess.Ended ended = SaysoProcess.run(folder, arguments);
        return new Outcome(ended.code(), ended.text());
    }

    private void document(String file, String id, String speaker) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "document: %s\nclaims:\n- SPOKE_AT: %s -> meeting\n  at: 1\n".formatted(id, speaker));
    }
}
