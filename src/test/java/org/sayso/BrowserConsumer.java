// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Neo4j Browser in Chromium against the packaged server, used as a person would. Wants Node.js, {@code npm --prefix src/test/javascript ci} and Chromium; without
 * them it is skipped, in CI it fails. The pictures it takes are in {@code target/browser}.
 */
class BrowserConsumer {
    private static final Path CLIENTS = Path.of("src/test/javascript");
    private static final Path PICTURES = Path.of("target/browser").toAbsolutePath();

    private static JsonNode seen;
    private static String base;
    private static String bolt;

    @BeforeAll
    static void use(@TempDir Path folder) throws Exception {
        Path chromium = Tools.chromium();
        Files.createDirectories(PICTURES);
        try (PackagedServer server = new PackagedServer(folder)) {
            base = server.base().resolve("/").toString();
            bolt = server.bolt().getAuthority();
            Process node = new ProcessBuilder("node", "browser.mjs", base, PICTURES.toString(), chromium.toString())
                    .directory(CLIENTS.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(answer).isZero();
            seen = JsonMapper.shared().readTree(answer);
        }
        assertThat(seen.path("failed").asString("")).as("%s", seen).isEmpty();
    }

    private static List<String> texts(String name) {
        return seen.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** With every report that is only sampled forced, while connecting, asking, drawing, saving, and playing a guide that is not there. */
    @Test
    void noRequestToAnotherHostIsAttempted() {
        assertThat(texts("elsewhere")).isEmpty();
        assertThat(texts("sockets")).isNotEmpty().allMatch(socket -> socket.equals("ws://" + bolt + "/"));
    }

    @Test
    void nothingIsMissingAndNothingOfItsOwnIsRefused() {
        assertThat(texts("refused")).isEmpty();
        assertThat(texts("errors")).isEmpty();
        assertThat(texts("statuses")).isEmpty();
    }

    @Test
    void theFirstPageLeadsToAFormFilledInButForThePassword() {
        assertThat(seen.path("address").asString()).isEqualTo(base + "browser/?dbms=bolt://neo4j@" + bolt);
        assertThat(seen.path("user").asString()).isEqualTo("neo4j");
        assertThat(seen.path("bolt").asString()).isEqualTo(bolt);
    }

    @Test
    void onceConnectedTheGuideIsShown() {
        assertThat(seen.path("guide").asString()).contains("who says so?", "What is in this graph", "1 / 6");
    }

    @Test
    void aQuestionOfTheGuideIsAnsweredByAPictureThatNamesItsVoices() {
        JsonNode picture = seen.path("question");
        // Sixteen speakers and the event; captions are cut to the length of their arrows.
        assertThat(picture.path("nodes").asInt()).isEqualTo(17);
        assertThat(picture.path("captions").valueStream().map(JsonNode::asString))
                .filteredOn(caption -> caption.startsWith("spoke"))
                .hasSize(16)
                .anyMatch(caption -> caption.startsWith("spoke at, says "));
        assertThat(picture.path("colours").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("#2F6DB5", "#8DB4E2", "#4F8A3C");
    }

    @Test
    void aPictureCanBeSaved() {
        assertThat(seen.path("saved").asString()).isEqualTo("graph.png");
        assertThat(PICTURES.resolve("saved.png")).isNotEmptyFile();
    }

    /** A style goes by the type of a relation only: our script colours by stance. */
    @Test
    void contestedAndDeniedRelationsHaveColoursOfTheirOwn() {
        assertThat(seen.path("disputes").path("arrows").valueStream().map(JsonNode::asString))
                .contains("affirmed #8A919D", "contested rgb(217, 115, 13)", "denied rgb(179, 38, 30)")
                .doesNotHaveDuplicates();
    }

    @Test
    void theGuideLeadsToVoiceDocumentAndParagraph() {
        assertThat(seen.path("evidence").asString())
                .contains("Affirmed by Agence France-Presse, in washington-times-2023-07-02,", "2023-07-02, ¶ 4, 12");
    }

    @Test
    void theCannedQueriesBecomeFavouritesInFolders() {
        JsonNode favourites = seen.path("favourites");
        assertThat(favourites.path("folders").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "acts", "claims", "entities", "events", "graph", "overview", "people", "with parameters");
        assertThat(favourites.path("texts").valueStream().map(JsonNode::asString))
                .hasSize(48)
                .anyMatch(text -> text.startsWith("// Speakers at an event\nMATCH"))
                .anyMatch(text -> text.startsWith("// Speakers at an event, with parameters\n:param event =>"));
    }

    @Test
    void aFavouriteRunsAsItIs() {
        assertThat(seen.path("favourite").asString()).contains("Mike Pence");
    }

    @Test
    void aLinkPutsAStatementIntoTheEditorAndItsPictureIsDrawn() {
        assertThat(seen.path("link").asString()).contains("&cmd=edit&arg=");
        assertThat(seen.path("editor").asString().replace('\u00a0', ' ')).contains("// Network", "$any(['SPOKE_AT'])");
        assertThat(seen.path("network").path("nodes").asInt()).isGreaterThan(30);
    }

    @Test
    void aStatementThatWritesIsRefusedWithTheReason() {
        assertThat(seen.path("write").asString()).contains("Only Sayso's importer changes this graph");
    }
}
